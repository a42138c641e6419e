import { expect, test } from "@playwright/test";

test("a buyer enters interest from an e-mail and judges the offer norm by norm", async ({
  page,
  context,
  baseURL,
}, { project }) => {
  await context.addCookies([{ name: "language", value: "nl", url: baseURL ?? "" }]);
  await page.goto("/sign-in");
  await page
    .getByRole("listitem")
    .filter({ hasText: /zorginkoper/i })
    .first()
    .getByRole("button")
    .click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(`/candidacies?for=${project.name === "desktop" ? "Drenthe" : "Flevoland"}`);
  await page.getByRole("combobox", { name: "Zorgaanbieder" }).selectOption({ label: "Meerkoet Diagnostiek" });
  await page.getByLabel("Dag van ontvangst").fill("2022-04-14");
  const enter = page.getByRole("button", { name: "Belangstelling vastleggen" });
  await enter.click();
  await expect(page.getByRole("alert")).toContainText("Vul de tijd in");
  await expect(page.getByLabel("Dag van ontvangst")).toHaveValue("2022-04-14");
  await page.getByLabel("Tijd van ontvangst").fill("16:48");
  await enter.click();
  await expect(page.getByRole("status")).toContainText("De belangstelling is vastgelegd.");
  await expect(page.getByRole("definition").filter({ hasText: "14 april 2022, 16:48" })).toBeVisible();

  await page.getByText("Aanbod ontvangen", { exact: true }).click();
  const offer = page.getByRole("group").filter({ hasText: "Het aanbod zoals het per e-mail binnenkwam" });
  await offer.getByLabel("Dag van ontvangst").fill("2022-05-28");
  await offer.getByLabel("Tijd van ontvangst").fill("00:00");
  await offer.getByRole("button", { name: "Vastleggen" }).click();
  await expect(page.getByRole("definition").filter({ hasText: "te laat ontvangen" })).toBeVisible();
  await page.getByLabel("Toelichting").first().fill("De afzender had een storing; zie de e-mail.");
  await page.getByRole("button", { name: "Vastleggen", exact: true }).first().click();

  const norm = page.getByRole("listitem").filter({ hasText: "Steun van de aanvragers" });
  await norm.getByText("Beoordeel deze norm").click();
  await norm.getByLabel("voldoet", { exact: true }).check();
  await norm.getByLabel("Toelichting").fill("kort");
  await norm.getByRole("button", { name: "Oordeel vastleggen" }).click();
  await expect(norm.getByRole("alert")).toContainText("tien tekens");
  await norm.getByLabel("Toelichting").fill("Steunbrief van de huisartsen, met mandaat.");
  await norm.getByLabel("Waarin gezien").fill("Steunbrief, blz. 1");
  await norm.getByRole("button", { name: "Oordeel vastleggen" }).click();
  await expect(norm).toContainText("Gezien in: Steunbrief, blz. 1");
  await expect(page.getByText(/1 van \d normen zijn beoordeeld/)).toBeVisible();
});
