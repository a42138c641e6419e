import { expect, test } from "@playwright/test";
import { signInAt } from "#tests/support/at-a-moment";

test("a buyer asks for repair, judges and tells the outcome, and the lab responds", async ({
  browser,
  baseURL,
}, { project }) => {
  // A lot of its own for each kind of screen: one runs at a time.
  const lot = project.name === "desktop" ? /Groningen: Eerstelijns beeld/ : /Groningen: Eerstelijns functie/;
  const open = async (who: RegExp, day: string) => {
    const context = await browser.newContext({ baseURL: baseURL ?? "" });
    await context.addCookies([{ name: "language", value: "nl", url: baseURL ?? "" }]);
    const page = await context.newPage();
    await signInAt(page, who, day);
    return page;
  };
  const buyer = await open(/Noor Verbeek/, "2022-10-16");
  await buyer.goto("/tender/lots");
  await buyer.getByRole("link", { name: lot }).click();
  await buyer.getByRole("link", { name: /Poolster/ }).click();
  const asking = buyer.getByRole("region", { name: "Herstel vragen" });
  await asking.getByLabel("Wat ontbreekt of onduidelijk is").fill("De scope is niet te lezen.");
  await asking.getByLabel("Herstellen tot en met").fill("2022-10-16");
  await asking.getByRole("button").click();
  await expect(buyer.getByRole("alert")).toContainText("een dag na vandaag");
  await expect(asking.getByLabel("Wat ontbreekt of onduidelijk is")).toHaveValue(
    "De scope is niet te lezen.",
  );
  await asking.getByLabel("Herstellen tot en met").fill("2022-10-18");
  await asking.getByRole("button").click();
  await expect(buyer.getByRole("status")).toContainText("vastgelegd");
  await expect(buyer.getByRole("region", { name: "Oordeel over dit kavel" })).toHaveCount(0);

  const lab = await open(/Adam Fielding/, "2022-10-17");
  await lab.goto("/tender");
  await lab.getByRole("link", { name: lot }).click();
  await lab.getByLabel("Uw antwoord").fill("De scope staat nu bij het certificaat.");
  await lab.getByRole("button", { name: "Leg vast" }).click();
  await expect(lab.getByRole("status")).toContainText("vastgelegd");

  await signInAt(buyer, /Noor Verbeek/, "2022-10-18");
  await buyer.goto(lab.url().replace(/\?.*/, ""));
  const judging = buyer.getByRole("region", { name: "Oordeel over dit kavel" });
  await judging.getByLabel("Ja").check();
  await judging.getByLabel(/Reden/).fill("Gecertificeerd, en alles is beantwoord.");
  await judging.getByRole("button").click();
  await expect(buyer.getByText("Komt in aanmerking:").first()).toBeVisible();
  await buyer.getByRole("link", { name: "Terug naar het kavel" }).click();
  await buyer.getByRole("button", { name: "Verstuur de uitslag" }).click();
  await expect(buyer.getByRole("status")).toContainText("1 zorgaanbieder");

  await signInAt(lab, /Adam Fielding/, "2022-10-19");
  await lab.goto("/tender");
  await lab.getByRole("link", { name: lot }).click();
  await expect(lab.getByText("Gecertificeerd, en alles is beantwoord.").first()).toBeVisible();
  await expect(lab.getByRole("link", { name: "brief (PDF)" })).toBeVisible();
  await lab.getByLabel("Uw reactie").fill("Wij danken u voor het oordeel.");
  await lab.getByRole("button", { name: "Leg vast" }).click();
  await expect(lab.getByText("Wij danken u voor het oordeel.")).toBeVisible();
});
