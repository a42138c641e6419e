import { expect, test } from "@playwright/test";
import { signInAt } from "#tests/support/at-a-moment";

const pdf = { name: "volmacht.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };

test("a buyer offers an agreement after the outcome, and the provider accepts it", async ({
  browser,
  baseURL,
}, { project }) => {
  test.slow(); // two people, each signing in and moving the clock
  // A lot of its own for each kind of screen: one runs at a time.
  const lot = project.name === "desktop" ? /Fryslân: Eerstelijns beeld/ : /Flevoland: Eerstelijns functie/;
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
  const judging = buyer.getByRole("region", { name: "Oordeel over dit kavel" });
  await judging.getByLabel("Ja").check();
  await judging.getByLabel(/Reden/).fill("Gecertificeerd, en alles is beantwoord.");
  await judging.getByRole("button").click();
  await buyer.getByRole("link", { name: "Terug naar het kavel" }).click();
  await buyer.getByRole("button", { name: "Verstuur de uitslag" }).click();
  await buyer.getByRole("link", { name: /Poolster/ }).click();
  await buyer.getByRole("link", { name: "Bied een overeenkomst aan" }).click();
  await buyer.getByLabel("Te aanvaarden tot en met").fill("2022-10-16");
  await buyer.getByRole("button", { name: "Bied aan" }).click();
  await expect(buyer.getByRole("alert")).toContainText("een dag na vandaag");
  await buyer.getByLabel("Te aanvaarden tot en met").fill("2022-10-31");
  await buyer.getByRole("button", { name: "Bied aan" }).click();
  await expect(buyer.getByText("te aanvaarden tot en met 31 oktober 2022")).toBeVisible();

  const lab = await open(/Adam Fielding/, "2022-10-17");
  await lab.goto("/today");
  await lab.goto(buyer.url().replace(/\?.*/, "?year=2023"));
  await lab.getByText("Aanvaard de overeenkomst").click();
  await lab.getByLabel("Aanvaard door").fill("A. Fielding, bestuurder");
  await lab.getByLabel("met een vastgelegde volmacht").check();
  const accepting = lab.locator("details").filter({ hasText: "Aanvaard de overeenkomst" });
  await accepting.getByRole("button", { name: "Vastleggen" }).click();
  await expect(lab.getByRole("alert")).toContainText("volmacht als document");
  await expect(lab.getByLabel("Aanvaard door")).toHaveValue("A. Fielding, bestuurder");
  await lab.getByLabel("Volmacht of getekende overeenkomst").setInputFiles(pdf);
  await accepting.getByRole("button", { name: "Vastleggen" }).click();
  await expect(lab.getByText(/17 oktober 2022, A\. Fielding, bestuurder/).first()).toBeVisible();
  await expect(lab.getByRole("link", { name: "volmacht.pdf" })).toBeVisible();
});
