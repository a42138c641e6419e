import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

async function signInAs(page: Page, name: string) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Asks about an agreement, first with a day that has passed, then with a file. */
async function ask(page: Page, mark: string) {
  await signInAs(page, "Noor Verbeek");
  await page.goto("/regions/VR09");
  await page
    .getByRole("region", { name: "Vragen en antwoorden" })
    .getByRole("link", { name: /Overeenkomst met Coöperatie IJsvogel/ })
    .first() // the agreement that runs, before the one that ended
    .click();
  const form = page.locator(".thread-write");
  await form.getByLabel("Tekst").fill(`Hoe staat het met ${mark}?`);
  await form.getByLabel(/Antwoord uiterlijk op/).fill("2023-07-01");
  await form.getByRole("button", { name: "Versturen" }).click();
  await expect(form.getByRole("alert")).toContainText("al voorbij");
  await expect(form.getByLabel("Tekst")).toHaveValue(`Hoe staat het met ${mark}?`);
  await form.getByLabel(/Antwoord uiterlijk op/).fill("2023-07-21");
  const files = form.getByLabel(/Bijlagen/);
  await files.setInputFiles({
    ...{ name: "programma.pdf", mimeType: "application/pdf" },
    buffer: Buffer.from("MZ"),
  });
  await form.getByRole("button", { name: "Versturen" }).click();
  await expect(form.getByRole("alert")).toContainText("programma.pdf: Het is geen PDF");
  await expect(form.getByLabel("Tekst")).toHaveValue(`Hoe staat het met ${mark}?`);
  await expect(form.getByLabel(/Antwoord uiterlijk op/)).toHaveValue("2023-07-21");
  await files.setInputFiles({
    name: `cijfers ${mark}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from("maand;aantal\n2023-05;12\n"),
  });
  await form.getByRole("button", { name: "Versturen" }).click();
  const block = page.getByRole("listitem").filter({ hasText: `Hoe staat het met ${mark}?` });
  await expect(block).toContainText("wacht op antwoord");
  await expect(block.getByRole("link", { name: `cijfers ${mark}.csv`, exact: true })).toBeVisible();
  await expect(form.getByLabel("Tekst")).toHaveValue("");
}

async function answer(page: Page, mark: string) {
  await signInAs(page, "Joost Dekkers");
  await page.goto("/threads");
  await page.getByRole("link", { name: /Overeenkomst met Coöperatie IJsvogel/ }).click();
  await expect(page.getByRole("link", { name: /Alleen/ })).toHaveCount(0);
  const block = page.getByRole("listitem").filter({ hasText: `Hoe staat het met ${mark}?` });
  const read = page.getByRole("button", { name: "Ik heb alles gelezen" });
  // Another browser of the same reader may have said so first, and another question may come in meanwhile.
  await expect(async () => {
    if (await read.isVisible()) await read.click();
    await expect(read).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await block.getByText(/^Antwoord op vraag \d+$/).click();
  await block.getByLabel("Tekst").fill(`Goed, wat ${mark} betreft.`);
  await block.getByRole("button", { name: "Antwoord versturen" }).click();
  await expect(block).toContainText(/beantwoord in nr\. \d+/);
}

for (const javaScriptEnabled of [true, false])
  test.describe(`a thread ${javaScriptEnabled ? "with" : "without"} scripts`, () => {
    test.use({ javaScriptEnabled });

    test("carries a question and its answer from one side to the other", async ({ page, browser, baseURL }, {
      project,
    }) => {
      const mark = `${project.name} ${javaScriptEnabled}`;
      await ask(page, mark);
      if (javaScriptEnabled) {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
      const other = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled });
      await answer(await other.newPage(), mark);
      await other.close();
      await page.reload();
      await expect(page.getByText(`Goed, wat ${mark} betreft.`)).toBeVisible();
      await page.goto("/notices");
      await expect(page.getByRole("link", { name: /heeft vraag \d+ beantwoord/ }).first()).toBeVisible();
    });
  });
