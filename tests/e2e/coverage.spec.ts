import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";

test("a buyer sees who is left if a provider goes, and takes the table along", async ({ page }) => {
  await page.goto("/sign-in");
  await page
    .getByRole("listitem")
    .filter({ hasText: /Noor Verbeek/ })
    .first()
    .getByRole("button")
    .click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto("/coverage?year=2023&day=2023-03-01");
  const leaving = page.getByLabel("Als deze aanbieder stopt");
  const name = (await leaving.locator("option").nth(1).textContent()) ?? "";
  await leaving.selectOption({ index: 1 });
  await page.getByRole("button", { name: "Toon", exact: true }).click();
  await expect(page).toHaveURL(/without=/);
  await expect(page.locator(".say strong")).toContainText(name);
  const rows = await page.getByRole("table").locator("tbody tr").count();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Als CSV" }).click(),
  ]);
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  expect(lines).toHaveLength(rows + 1);
  expect(lines[0]).toContain(`zonder ${name}`);
});
