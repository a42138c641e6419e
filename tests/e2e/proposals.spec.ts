import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

async function signInAs(page: Page, name: string) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

async function expectSound(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test("what a colleague proposed is seen with what it changes, and is not sent back without words", async ({
  page,
}) => {
  await signInAs(page, "Ilse Brandsma");
  await page.goto("/proposals");
  await page.getByRole("link", { name: "Persoonsgegevens wissen" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Sanne Vroom");
  await expect(page.getByRole("table", { name: "Wat er verandert" })).toContainText("Sanne Vroom");
  await expectSound(page);
  await page.getByRole("button", { name: "Stuur terug" }).click();
  await expect(page.getByRole("alert")).toContainText("Er staat geen tekst");
});

test("a substitute stands by name, and so does whoever is substituted", async ({ page }) => {
  await signInAs(page, "Tijmen Hofstra");
  await page.goto("/substitutions");
  await expect(page.getByRole("row", { name: /Ilse Brandsma/ })).toContainText("Tijmen Hofstra");
  await expectSound(page);
  await page.goto("/proposals");
  await page.getByRole("link", { name: "Persoonsgegevens wissen" }).first().click();
  await expect(page.getByText("U ondertekent in de plaats van Ilse Brandsma")).toBeVisible();
});

test("whoever proposed can withdraw and never signs", async ({ page }) => {
  await signInAs(page, "Bram Oosterhuis");
  await page.goto("/proposals");
  await page.getByRole("link", { name: "Persoonsgegevens wissen" }).first().click();
  await expect(page.getByRole("button", { name: "Trek in" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Akkoord, voer uit" })).toHaveCount(0);
});
