import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

async function signInAs(page: Page, who: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("listitem").filter({ hasText: who }).first().getByRole("button").click();
  await expect(page).not.toHaveURL(/sign-in/);
}

for (const javaScriptEnabled of [true, false])
  test(`an administrator writes next year's policy ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL: baseURL ?? "" });
    await context.addCookies([{ name: "language", value: "nl", url: baseURL ?? "" }]);
    const page = await context.newPage();
    await signInAs(page, "Ilse Brandsma");
    await page.goto("/policies/drafts");
    await page.getByRole("button", { name: "Beginnen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Zorginkoopbeleid/);
    await page.getByRole("link", { name: "Open inschrijving", exact: true }).click();
    await page.getByRole("link", { name: "Sluiting open inschrijving", exact: true }).click();
    const day = page.getByLabel("laatste dag dag");
    await day.fill("2023-08-01");
    const wrong = page.getByText(/eindigt op 1 augustus 2023, vóór de dag waarop het begint/);
    if (javaScriptEnabled) await expect(wrong).toBeVisible();
    await page.getByRole("button", { name: "Bewaren" }).click();
    await expect(page.getByRole("status")).toContainText("Bewaard");
    await expect(wrong).toBeVisible();
    await expect(day).toHaveValue("2023-08-01");
    if (javaScriptEnabled) expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await day.fill("2023-10-13");
    await page.getByRole("button", { name: "Bewaren" }).click();
    await expect(wrong).toHaveCount(0);
    await expect(page.getByText(/uiterlijk 13 oktober 2023/)).toBeVisible();

    await page.getByRole("link", { name: /Zorginkoopbeleid/ }).click();
    await page.getByLabel(/^Sluiting open inschrijving, laatste dag: bevestigen/).check();
    const title = page.getByLabel("Zorginkoopbeleid 2023 Diagnostiek en trombosezorg, naam: bevestigen");
    await title.selectOption("voorstel overnemen");
    await page.getByRole("button", { name: "Keuzes bevestigen" }).click();
    await expect(page.getByRole("status")).toContainText("Bevestigd");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Zorginkoopbeleid 2024/);
    await page.getByRole("link", { name: "Proberen op het vorige jaar" }).click();
    await expect(page.getByText(/inschrijvingen zouden niet meer voldoen/)).toBeVisible();
    if (javaScriptEnabled) expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole("link", { name: "Terug naar het beleid" }).click();
    await page.getByRole("link", { name: "Bekendmaken" }).click();
    await expect(page.getByText(/nog niet bevestigd/)).toBeVisible();
    if (javaScriptEnabled) expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await context.close();
  });
