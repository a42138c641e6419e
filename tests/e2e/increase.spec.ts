import { expect, type Page, test } from "@playwright/test";

async function signInAs(page: Page, who: RegExp): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("listitem").filter({ hasText: who }).first().getByRole("button").click();
  await expect(page).not.toHaveURL(/sign-in/);
}

test("a provider asks for a higher ceiling from its own, and a buyer decides on it", async ({
  browser,
  baseURL,
}, { project }) => {
  const open = async (who: RegExp) => {
    const context = await browser.newContext({ baseURL: baseURL ?? "" });
    await context.addCookies([{ name: "language", value: "nl", url: baseURL ?? "" }]);
    const page = await context.newPage();
    await signInAs(page, who);
    return page;
  };
  const lab = await open(/Merel/);
  // A ceiling of its own for each kind of screen: one runs at a time.
  const region = project.name === "desktop" ? /Fryslân/ : /Flevoland/;
  await lab.goto("/ceilings?year=2023");
  await lab.getByRole("row").filter({ hasText: region }).getByRole("link", { name: /Merel/ }).click();
  await lab.getByRole("link", { name: "Een hoger plafond aanvragen" }).click();
  await expect(lab.getByLabel(/Prognose van de totale productie/)).not.toHaveValue("");
  await lab.getByLabel("Toelichting op het verzoek").fill("");
  await lab.getByLabel(/Prognose van de totale productie/).fill("veel");
  await lab.getByRole("button", { name: "Nakijken en verzenden" }).click();
  await expect(lab.getByRole("alert")).toContainText("2 velden");
  await expect(lab.getByLabel(/Prognose van de totale productie/)).toHaveValue("veel");
  await lab.getByLabel(/Prognose van de totale productie/).fill("950.000");
  await lab.getByLabel("Toelichting op het verzoek").fill("Meer aanvragen van huisartsen.");
  await lab.getByRole("button", { name: "Nakijken en verzenden" }).click();
  await lab.getByRole("button", { name: "Verzoek verzenden" }).click();
  await expect(lab.getByRole("status")).toContainText(/kenmerk P-2023-\d{4}/);
  // While it runs no other is offered at the ceiling: there the running one is a link.
  await lab.getByRole("link", { name: "Naar het omzetplafond" }).click();
  await expect(lab.getByRole("link", { name: "Een hoger plafond aanvragen" })).toHaveCount(0);
  await lab.getByRole("link", { name: /Lopend verzoek P-2023-/ }).click();
  await expect(lab.getByRole("heading", { level: 1 })).toContainText("P-2023-");

  const buyer = await open(/zorginkoper/i);
  await buyer.goto(lab.url().replace(/\?.*/, ""));
  await buyer.getByLabel("Een deel inwilligen").check();
  await buyer.getByLabel(/Bedrag bij een deel/).fill("10.000");
  await buyer.getByRole("button", { name: "Besluit vastleggen" }).click();
  await expect(buyer.getByRole("alert")).toContainText("motivering");
  await expect(buyer.getByLabel(/Bedrag bij een deel/)).toHaveValue("10.000");
  await buyer.getByLabel("Motivering voor de zorgaanbieder").fill("De groei is aangetoond.");
  await buyer.getByRole("button", { name: "Besluit vastleggen" }).click();
  await expect(buyer.getByRole("status")).toContainText("besluit is vastgelegd");
  // Decided, it waits for nothing: no term runs any more.
  await expect(buyer.getByText("Besloten op", { exact: true })).toBeVisible();
  await expect(buyer.getByText("Uitsluitsel", { exact: true })).toHaveCount(0);
  await buyer.getByRole("link", { name: "Naar het omzetplafond" }).click();
  await expect(buyer.getByRole("link", { name: "het verzoek" })).toHaveCount(1);
});
