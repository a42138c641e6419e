import { expect, type Page } from "@playwright/test";

/** Signs somebody in by one click and moves that person's clock to ten o'clock of a day. */
export async function signInAt(page: Page, who: RegExp, day: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("listitem").filter({ hasText: who }).first().getByRole("button").click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto("/clock");
  const form = page
    .getByRole("main")
    .locator("form")
    .filter({ has: page.locator('input[name="day"]') });
  await form.locator('input[name="day"]').fill(day);
  await form.locator('input[name="time"]').fill("10:00");
  await form.getByRole("button").click();
  const dated = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  // The header also lists days that matter: only what the clock shows tells that it was moved.
  const shown = new Intl.DateTimeFormat("nl", dated).format(new Date(day));
  await expect(page.locator("body")).toContainText(`demonstratie · ${shown}`);
}
