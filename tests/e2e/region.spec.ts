import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const TENDER = "/regions/VR05?day=2022-09-12";
const LEAD = "/regions/VR04?day=2022-09-12";

async function signInAsBuyer(page: Page) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Noor Verbeek" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

test.describe("page of a region", () => {
  test("tells a buyer status, lots, agreements, candidates, history and terms of that day", async ({
    page,
  }) => {
    await signInAsBuyer(page);
    await page.goto(TENDER);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Twente");
    await expect(page.locator(".say")).toContainText("Stand op 12 september 2022 voor contractjaar 2023");
    await expect(page.locator(".say")).toContainText("Open inschrijving open");
    await expect(page.getByText("één aanbieder: kwetsbaar").first()).toBeVisible();
    await expect(page.getByText("voldoet niet", { exact: true }).first()).toBeVisible();
    const ahead = page.locator(".timeline-ahead");
    await expect(ahead.getByRole("heading")).toHaveText("Na 12 september 2022");
    await expect(ahead.getByText("Open inschrijving sluit voor", { exact: false })).toBeVisible();
    await expect(page.getByText("nog 32 dagen")).toBeVisible();
  });

  test("changes with the day by its form, and keeps day and year on the way to the next region", async ({
    page,
  }) => {
    await signInAsBuyer(page);
    await page.goto(TENDER);
    await page.locator("main").getByLabel("Dag", { exact: true }).fill("2022-11-15");
    await page.getByRole("button", { name: "Toon", exact: true }).click();
    await expect(page).toHaveURL(/day=2022-11-15&year=2023/);
    await expect(page.locator(".say")).toContainText("15 november 2022");
    await page.getByRole("link", { name: /^Volgende: / }).click();
    await expect(page).toHaveURL(/\/regions\/VR06\?year=2023&day=2022-11-15/);
  });

  test("tells the public what was published and no more", async ({ page }) => {
    await page.goto(TENDER);
    await expect(page.locator(".say")).toContainText("Geen IDD-overeenkomst bekendgemaakt");
    await expect(page.getByRole("heading", { name: /Kandidaten|Kavels/ })).toHaveCount(0);
    const read = (await page.locator("main").textContent()) ?? "";
    for (const secret of ["Open inschrijving open", "schrijft in", "kwetsbaar"])
      expect(read.includes(secret), secret).toBe(false);
    expect((await page.content()).includes("Patrijs")).toBe(false);
    await page.goto(LEAD);
    await expect(
      page.getByText("IDD-overeenkomst met Kievit Diagnostiek bekendgemaakt.").first(),
    ).toBeVisible();
    expect((await page.content()).includes("Hazelaar")).toBe(false);
  });

  test("is found by another name of the region, and offers the nearest for one that is none", async ({
    page,
  }) => {
    await page.goto("/regions/Friesland?day=2022-09-12");
    await expect(page).toHaveURL(/\/regions\/VR02\?day=2022-09-12/);
    const response = await page.goto("/regions/Enschedee");
    expect(response?.status()).toBe(404);
    await expect(page).toHaveTitle("Die regio is er niet · Plafondkaart");
    await expect(page.locator("code")).toHaveText(response?.headers()["x-request-id"] ?? "no number");
    await expect(page.getByText("Er is geen GHOR-regio ‘Enschedee’", { exact: false })).toBeVisible();
    await page.getByRole("link", { name: "Twente" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Twente");
  });

  test("shows the nearest day and says so when the address names none", async ({ page }) => {
    await page.goto("/regions/VR05?day=2022-02-31");
    await expect(page.getByRole("status").filter({ hasText: "‘2022-02-31’ is geen dag" })).toBeVisible();
  });

  for (const scheme of ["light", "dark"] as const)
    test(`has nothing that axe finds, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await signInAsBuyer(page);
      for (const address of [TENDER, LEAD, "/regions/VR01?day=2022-06-05&lang=en", "/regions/Enschedee"]) {
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
    });
});

test.describe("page of a region without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("shows another day by its form, and the map as a picture", async ({ page }) => {
    await page.goto(LEAD);
    await page.locator("main").getByLabel("Dag", { exact: true }).fill("2022-04-05");
    await page.getByRole("button", { name: "Toon", exact: true }).click();
    await expect(page.locator(".say")).toContainText("5 april 2022");
    const picture = page.getByRole("img", { name: "IJsselland op de kaart van Nederland" });
    const source = await picture.getAttribute("src");
    const answer = await page.request.get(source ?? "");
    expect(answer.headers()["content-type"]).toContain("image/svg+xml");
  });
});
