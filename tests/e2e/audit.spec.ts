import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

async function signIn(page: Page, name: string) {
  await page.goto("/sign-in");
  await page
    .getByRole("button", { name: new RegExp(`${name}|Aanmelden als ${name}`) })
    .first()
    .click();
  await expect(page).not.toHaveURL(/sign-in/);
}

test("an auditor filters the log, follows a thing and takes the list along", async ({ page }) => {
  await signIn(page, "Ruben Castelein");
  await page.goto("/audit");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Logboek");
  await page.getByText("Filter en kolommen").click();
  await page.getByLabel("Handeling", { exact: true }).first().selectOption("signed-in");
  await page.getByRole("button", { name: "Toon" }).click();
  await expect(page).toHaveURL(/verb=signed-in/);
  await expect(
    page
      .getByRole("table")
      .getByText(/^Ruben Castelein/)
      .first(),
  ).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include("#content").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Als CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/^plafondkaart-logboek-.*\.csv$/);
  await page
    .getByRole("link", { name: /meldde zich aan/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Alles over sessie/);
});

test("the log filters, sorts and turns its pages without scripts, by the keyboard alone", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "Ruben Castelein");
  await page.goto("/audit?size=20&sort=at");
  await expect(page.locator("th[aria-sort]")).toHaveAttribute("aria-sort", "ascending");
  await page.getByText("Filter en kolommen").focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Volgorde").selectOption("Wanneer, aflopend");
  await page.getByRole("button", { name: "Toon" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("th[aria-sort]")).toHaveAttribute("aria-sort", "descending");
  for (let n = 0; n < 25; n++) await page.goto("/audit?size=20");
  await page.getByRole("link", { name: "Volgende" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Bladzijde 2 van/)).toBeVisible();
  await page.goto("/audit?kleur=rood&at.from=gisteren");
  await expect(page.getByText("‘kleur’ is geen filter")).toBeVisible();
  await expect(page.getByText("‘gisteren’ bij Wanneer is geen dag")).toBeVisible();
  await context.close();
});
