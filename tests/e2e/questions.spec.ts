import { expect, test } from "@playwright/test";
import { signInAt } from "#tests/support/at-a-moment";

test("a lab asks on the last day, the buyer answers in a note for all, and the day after the form is gone", async ({
  browser,
  baseURL,
}, { project }) => {
  test.slow(); // three people, each signing in and moving the clock
  const open = async (who: RegExp, day: string) => {
    const context = await browser.newContext({ baseURL: baseURL ?? "" });
    await context.addCookies([{ name: "language", value: "nl", url: baseURL ?? "" }]);
    const page = await context.newPage();
    await signInAt(page, who, day);
    return page;
  };
  // A question of its own for each kind of screen; one of them publishes, for notes follow on one another.
  const question = `Telt een bloedafnamepunt bij een huisarts mee als locatie (${project.name})?`;
  const lab = await open(/Femke Aarts/, "2022-09-30");
  await lab.goto("/tender/questions?year=2023");
  await lab.getByRole("button", { name: "Stel de vraag" }).click();
  await expect(lab.getByRole("alert")).toBeVisible();
  await lab.getByLabel("Uw vraag").fill(question);
  await lab.getByRole("button", { name: "Stel de vraag" }).click();
  await expect(lab.getByText(question).first()).toBeVisible();

  const rival = await open(/Karin Blom/, "2022-10-02");
  await rival.goto("/tender/questions?year=2023");
  await expect(rival.getByRole("button", { name: "Stel de vraag" })).toHaveCount(0);
  await expect(rival.getByText("De dag om vragen te stellen is voorbij.").first()).toBeVisible();
  await expect(rival.getByText("U kunt nog terecht bij:").first()).toBeVisible();
  if (project.name !== "desktop") return;

  const buyer = await open(/Noor Verbeek/, "2022-10-01");
  await buyer.goto("/tender/questions?year=2023");
  await buyer.getByRole("link", { name: question }).click();
  const answer = buyer.getByRole("textbox", { name: /^Antwoord/ });
  await answer.fill("Ja, als het punt het hele jaar open is.");
  await buyer.getByRole("button", { name: "Leg het antwoord vast" }).click();
  await expect(buyer.getByText("Ja, als het punt het hele jaar open is.").first()).toBeVisible();
  await buyer.goto("/tender/questions?year=2023");
  await buyer.getByRole("button", { name: /Publiceer nota/ }).click();
  await expect(buyer.getByRole("heading", { level: 1 })).toContainText("Nota van inlichtingen");
  const note = buyer.url().replace(/\?.*/, "");
  await rival.goto(note);
  await expect(rival.locator("main")).toContainText(question);
  await expect(rival.locator("main")).not.toContainText("Merel");
  await expect(rival.getByRole("link", { name: /PDF/ }).first()).toBeVisible();
});
