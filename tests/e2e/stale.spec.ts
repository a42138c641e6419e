import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

/** The choice of copies by mail of a person, in a window that stays open. */
async function choices(page: Page, who: string) {
  await page.goto("/sign-in");
  await page.getByRole("listitem").filter({ hasText: who }).first().getByRole("button").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.goto("/account");
  return page.getByRole("region", { name: "Berichten per e-mail" });
}

// A person of its own for each, for they run at the same time.
const people = { desktop: ["Ruben Castelein", "Karin Blom"], phone: ["Sanne Rietveld", "Olga Prins"] };

for (const javaScriptEnabled of [true, false])
  test(`a form ${javaScriptEnabled ? "with" : "without"} scripts undoes nothing that was kept meanwhile`, async ({
    browser,
    baseURL,
  }, { project }) => {
    const who = people[project.name === "phone" ? "phone" : "desktop"][javaScriptEnabled ? 0 : 1] ?? "";
    const open = async () => {
      const context = await browser.newContext({ javaScriptEnabled, baseURL: baseURL ?? "" });
      await context.addCookies([{ name: "language", value: "nl", url: baseURL ?? "" }]);
      return context.newPage();
    };
    const [here, there] = [await open(), await open()];
    const [mine, theirs] = [await choices(here, who), await choices(there, who)];
    await theirs.getByLabel("Aanmelding vanaf een nieuw apparaat").selectOption("Niet");
    await theirs.getByRole("button", { name: "Keuzes bewaren" }).click();
    await expect(there.getByRole("status")).toBeVisible();

    await mine.getByLabel("Aanmelding vanaf een nieuw apparaat").selectOption("Eenmaal per dag");
    await mine.getByLabel("Wijziging van uw wachtwoord").selectOption("Eenmaal per dag");
    await mine.getByRole("button", { name: "Keuzes bewaren" }).click();
    await expect(mine.getByRole("alert")).toContainText("U wijzigde dit zelf");
    const row = mine.getByRole("row").filter({ hasText: "Aanmelding vanaf een nieuw apparaat" });
    await expect(row.getByLabel("Eenmaal per dag")).toBeChecked();
    if (javaScriptEnabled) expect((await new AxeBuilder({ page: here }).analyze()).violations).toEqual([]);
    await row.getByLabel("Niet").check();
    await mine.getByRole("button", { name: "Bewaar wat u koos" }).click();
    await expect(here).toHaveURL(/done=copies/);
    await expect(mine.getByLabel("Aanmelding vanaf een nieuw apparaat")).toHaveValue("never");
    await expect(mine.getByLabel("Wijziging van uw wachtwoord")).toHaveValue("daily");
  });
