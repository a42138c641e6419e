import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const REGION = "/regions/VR04?day=2023-07-12";
const pdf = (mark: string) => ({
  name: `afspraken ${mark}.pdf`,
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.7\n% ${mark}\n%%EOF\n`),
});

async function signInAs(page: Page, name: string) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
const section = (page: Page) => page.getByRole("region", { name: "Documenten" });

test.describe("documents of a region", () => {
  test("are added several at a time, with words for what is refused or was not added", async ({ page }, {
    project,
  }) => {
    const mark = `${project.name} js`;
    await signInAs(page, "Noor Verbeek");
    await page.goto(REGION);
    const documents = section(page);
    const wrong = { ...pdf(mark), name: `programma ${mark}.pdf`, buffer: Buffer.from("MZ") };
    await documents.getByLabel("Kies bestanden").setInputFiles([pdf(mark), wrong]);
    await expect(documents.getByText("2 bestanden zijn gekozen, maar nog niet toegevoegd.")).toBeVisible();
    // Another way to send the same form is held back in words.
    await documents
      .locator("form.document-add")
      .first()
      .evaluate((form: HTMLFormElement) => form.requestSubmit());
    await expect(documents.getByRole("alert")).toContainText("niet toegevoegd: afspraken");
    await documents.getByRole("button", { name: "Voeg toe" }).click();
    await expect(documents.getByRole("link", { name: `afspraken ${mark}.pdf`, exact: true })).toBeVisible();
    await expect(documents.getByText("Het is geen PDF, PNG, JPEG", { exact: false })).toBeVisible();
    await expect(documents.getByText("1 bestand is gekozen, maar", { exact: false })).toBeVisible();
    await documents.getByRole("button", { name: `Haal programma ${mark}.pdf uit de lijst` }).click();
    await expect(documents.getByText("maar nog niet toegevoegd", { exact: false })).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const row = documents.getByRole("row", { name: `afspraken ${mark}.pdf` });
    await row.getByRole("button", { name: /^Haal .* weg$/ }).click();
    await expect(row).toHaveCount(0);
  });

  test("leave as a report with the words of the page", async ({ page }) => {
    await signInAs(page, "Noor Verbeek");
    await page.goto(REGION);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Deze stand als PDF" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^stand-.*\.pdf$/);
  });
});

test.describe("documents without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("are added by a plain form and told of when refused", async ({ page }, { project }) => {
    const mark = `${project.name} plain`;
    await signInAs(page, "Noor Verbeek");
    await page.goto(REGION);
    const documents = section(page);
    await documents.getByLabel("Kies bestanden").setInputFiles([pdf(mark)]);
    await documents.getByRole("button", { name: "Voeg toe" }).click();
    await expect(page).toHaveURL(/#documents$/);
    await expect(documents.getByRole("link", { name: `afspraken ${mark}.pdf`, exact: true })).toBeVisible();
    await documents
      .getByLabel("Kies bestanden")
      .setInputFiles([{ ...pdf(mark), name: "leeg.pdf", buffer: Buffer.alloc(0) }]);
    await documents.getByRole("button", { name: "Voeg toe" }).click();
    await expect(page.getByRole("alert")).toContainText("leeg.pdf: Het bestand is leeg.");
  });
});
