import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const region = (page: Page, name: string) => page.locator(`.map-region[aria-label^="${name}:"]`);
const ruler = (page: Page) => page.getByRole("slider");
const panel = (page: Page) => page.locator(".map-panel");

/** Signs in as the first buyer that the demonstration offers. */
async function signIn(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("listitem").filter({ hasText: "zorginkoper" }).first().getByRole("button").click();
  await expect(page).not.toHaveURL(/sign-in/);
}

async function openMap(page: Page, query = ""): Promise<void> {
  await page.goto(`/map${query}`);
  await expect(page.locator(".map-region")).toHaveCount(25);
}

test.describe("the public's map", () => {
  test("leads by arrow keys from region to region, opens one and gives the focus back", async ({ page }) => {
    await openMap(page);
    await region(page, "Twente").focus();
    await page.keyboard.press("ArrowUp");
    const beside = page.locator(".map-region:focus");
    const label = await beside.getAttribute("aria-label");
    expect(label).not.toMatch(/^Twente/);
    await expect(page.locator(".map-tip")).toContainText(label?.split(":")[0] ?? "");
    await page.keyboard.press("Enter");
    await expect(panel(page).getByRole("heading", { level: 2 })).toBeFocused();
    await expect(page).toHaveURL(/region=VR\d\d/);
    await page.keyboard.press("Escape");
    await expect(beside).toHaveAttribute("aria-label", label ?? "");
    await expect(page).not.toHaveURL(/region=/);
  });

  test("holds published facts only", async ({ page }) => {
    await openMap(page, "?day=2022-09-12&region=VR05");
    await expect(panel(page)).toContainText("Twente");
    await expect(panel(page).getByRole("table")).toHaveCount(0);
    // With IDD, per lot, and where nothing of it was published.
    await expect(page.getByRole("checkbox")).toHaveCount(3);
  });

  test("says what of an address does not exist, and shows the nearest there is", async ({ page }) => {
    await openMap(page, "?year=1900&day=2023-02-30&layer=heat&status=lost&region=Atlantis&show=globe");
    const problems = page.getByRole("status").filter({ hasText: "Dit adres" });
    await expect(problems.getByRole("listitem")).toHaveCount(6);
    await expect(problems).toContainText("Atlantis");
  });

  test("is a table and a picture without scripts, with the same filter", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto("/map?show=map");
    await expect(page.locator("img.map-still")).toBeVisible();
    await page.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Filter toepassen" }).click();
    await expect(page).toHaveURL(/status=contracted/);
    await expect(page.getByRole("slider")).toHaveCount(0);
    const counted = await page.locator(".map-legend b").first().textContent();
    await expect(page.locator(".map-twin tbody tr")).toHaveCount(Number(counted));
    await expect(page.locator(".map-total")).toHaveText(`${counted} van de 25 regio's`);
    await page.locator(".ruler-form").getByLabel("Dag").fill("2022-04-20");
    await page.getByRole("button", { name: "Toon", exact: true }).click();
    await expect(page).toHaveURL(/status=contracted.*day=2022-04-20/);
    await expect(page.locator(".say")).toContainText("20 april 2022");
    await page.goto("/map?q=Emmen");
    await page.getByRole("link", { name: "Emmen: gemeente in Drenthe" }).click();
    await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText("Drenthe");
    await context.close();
  });

  test("speaks English too, and keeps its view", async ({ page, isMobile }) => {
    await openMap(page, "?day=2022-09-12");
    if (isMobile) await page.getByText("Menu", { exact: true }).click();
    await page.getByRole("button", { name: "EN, English" }).click();
    await expect(page.locator(".say")).toContainText("On 12 September 2022,");
    await expect(region(page, "Twente")).toHaveAttribute("aria-label", /No IDD agreement published/);
  });

  test("fits its screen", async ({ page }) => {
    await openMap(page, "?region=VR05");
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
});

test.describe("a buyer's map", () => {
  test.beforeEach(({ page }) => signIn(page));

  test("changes status as the day moves, asks the server nothing, and Back goes a day back", async ({
    page,
  }) => {
    await openMap(page, "?year=2023&day=2022-08-31&region=VR05");
    await expect(region(page, "Twente")).toHaveAttribute("aria-label", /aangekondigd/);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await ruler(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect(region(page, "Twente")).toHaveAttribute("aria-label", /Open inschrijving open/);
    await expect(panel(page)).toContainText("Open inschrijving open");
    await expect(page).toHaveURL(/day=2022-09-01/);
    await page.keyboard.press("PageUp");
    await expect(page).toHaveURL(/day=2022-10-01/);
    expect(asked.filter((url) => url.includes("routes%2Fmap%2F") || url.includes("/borders/"))).toEqual([]);
    await page.goBack();
    await expect(page).toHaveURL(/day=2022-09-01/);
    await expect(page.locator(".say")).toContainText("1 september 2022");
    await page.goBack();
    await expect(region(page, "Twente")).toHaveAttribute("aria-label", /aangekondigd/);
  });

  test("jumps to the dates that matter", async ({ page }) => {
    await openMap(page, "?year=2023&day=2022-09-12");
    await page.getByRole("link", { name: /Volgende datum die telt: 30 september 2022/ }).click();
    await expect(page.locator(".ruler-day")).toContainText("vrijdag 30 september 2022");
    await page.getByRole("link", { name: /Vorige datum die telt/ }).click();
    await expect(page).toHaveURL(/day=2022-0[89]-\d\d/);
  });

  test("filters map and table by the legend, with counts that agree", async ({ page }) => {
    await openMap(page, "?year=2023&day=2022-10-20");
    const box = page.getByRole("checkbox", { name: /Wordt beoordeeld/ });
    await box.check();
    await expect(page).toHaveURL(/status=being-assessed/);
    const count = Number(await page.locator("label", { has: box }).locator("b").textContent());
    expect(count).toBeGreaterThan(0);
    await expect(page.locator(".map-region:not([data-faded])")).toHaveCount(count);
    await page.locator(".map-twin > summary").click();
    await expect(page.locator(".map-figure tbody tr")).toHaveCount(count);
    await page.goBack();
    await expect(page.locator(".map-region[data-faded]")).toHaveCount(0);
  });

  test("finds a region by a municipality", async ({ page }) => {
    await openMap(page, "?year=2023&day=2022-10-20");
    const search = page.getByRole("combobox", { name: /Zoek regio/ });
    await search.fill("enschede");
    await search.press("Enter");
    await expect(panel(page).getByRole("heading", { name: "Twente" })).toBeFocused();
    await expect(page).toHaveURL(/region=VR05/);
  });

  test("shows each layer in words as well as in colour", async ({ page }) => {
    await openMap(page, "?year=2023&day=2022-10-20");
    await page.getByRole("link", { name: "Eén kavel" }).click();
    await page.getByRole("link", { name: "Microbiologie" }).click();
    await expect(region(page, "Twente")).toHaveAttribute("aria-label", /Geen aanbieder/);
    await page.getByRole("link", { name: "Witte vlekken" }).click();
    await expect(region(page, "Twente")).toHaveAttribute("aria-label", /1 kavel zonder aanbieder/);
    await page.getByRole("link", { name: "Aanbieders" }).click();
    await expect(region(page, "Twente")).toHaveAttribute("aria-label", /gecontracteerde aanbieder/);
  });

  for (const colorScheme of ["light", "dark"] as const)
    for (const query of ["day=2022-10-20&region=VR05", "day=2022-09-12&layer=providers&show=table"])
      test(`has nothing that axe objects to on ${colorScheme} paper: ${query}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.goto(`/map?${query}`);
        const drawn = query.includes("table") ? page.locator(".map-total") : region(page, "Twente");
        await expect(drawn).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
      });
});
