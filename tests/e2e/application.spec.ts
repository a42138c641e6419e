import { expect, test } from "@playwright/test";
import { signInAt } from "#tests/support/at-a-moment";

/** Each kind of screen has a provider of its own, whose earlier application has ended. */
const providers = {
  desktop: { who: /Ria Uitdewei/, name: "Hulphonden Sprinkhaan", group: "Honden" },
  phone: { who: /Dirk Zandvliet/, name: "Thuiszorgwinkel Libel", group: "Inrichtingselementen" },
} as const;

test("a provider asks an agreement, a buyer judges what was not declared and offers it, and it is accepted", async ({
  browser,
  baseURL,
}, { project }) => {
  test.slow(); // two people, each signing in and moving the clock
  const { who, name, group } = project.name === "desktop" ? providers.desktop : providers.phone;
  const open = async (person: RegExp, day: string) => {
    const context = await browser.newContext({ baseURL: baseURL ?? "" });
    await context.addCookies([{ name: "language", value: "nl", url: baseURL ?? "" }]);
    const page = await context.newPage();
    await signInAt(page, person, day);
    return page;
  };
  const provider = await open(who, "2026-06-24");
  await provider.goto("/applications");
  await provider.getByRole("link", { name: /Overeenkomst aanvragen/ }).click();
  await provider.getByLabel(group, { exact: true }).check();
  await provider.getByRole("button", { name: "Verder met deze keuze" }).click();
  const form = provider.locator("details").filter({ hasText: "Verklaringen, antwoorden en toelichting" });
  const grounds = form.getByRole("group", { name: "Welke uitsluitingsgronden gelden niet voor u?" });
  await expect(grounds.getByRole("checkbox")).toHaveCount(6);
  for (const box of await grounds.getByRole("checkbox").all()) await box.check();
  await grounds.getByRole("checkbox", { name: /fout/i }).uncheck();
  await form.getByLabel(/toelichting/).fill("Wij leveren in het hele land.");
  await form.getByRole("button", { name: "Aanvraag versturen" }).click();
  await expect(provider.getByRole("alert")).toContainText("Beantwoord elke verplichte vraag");
  await expect(form.getByLabel(/toelichting/)).toHaveValue("Wij leveren in het hele land.");
  for (const answer of await form.getByRole("radio", { name: "nee" }).all()) await answer.check();
  await form.getByRole("button", { name: "Aanvraag versturen" }).click();
  await expect(provider.getByText("nog te beoordelen: niet verklaard")).toBeVisible();
  await expect(provider.locator("body")).not.toContainText("GHOR");

  const buyer = await open(/Marit Overbeek/, "2026-06-25");
  await buyer.goto(new URL(provider.url()).pathname);
  await expect(buyer.getByText(`${name} vroeg op 24 juni 2026`)).toBeVisible();
  const offer = buyer.locator("details").filter({ hasText: "Aanbod versturen" });
  const offering = async () => {
    if (!(await offer.getByLabel("Laatste dag om te aanvaarden").isVisible()))
      await offer.locator("summary").click();
    await offer.getByRole("checkbox", { name: group, exact: true }).check();
    await offer.getByLabel("Laatste dag om te aanvaarden").fill("2026-07-20");
    await offer.getByLabel("Toelichting").fill("Er is in deze groep nog geen aanbieder.");
    await offer.getByRole("button", { name: "Aanbod versturen" }).click();
  };
  await offering();
  await expect(buyer.getByRole("alert")).toContainText("niet verklaard en nog niet beoordeeld");
  const judging = buyer.locator("details").filter({ hasText: "Oordeel vastleggen" });
  await judging.locator("summary").click();
  await judging.getByLabel("Uitsluitingsgrond").selectOption({ label: "Ernstige beroepsfout" });
  await judging.getByLabel("ja", { exact: true }).check();
  await judging.getByLabel("Toelichting").fill("Een tuchtuitspraak van begin 2018.");
  await judging.getByRole("button", { name: "Oordeel vastleggen" }).click();
  await expect(buyer.getByRole("alert")).toContainText("terugkijktermijn");
  await judging.getByLabel("Dag waarop het gebeurde").fill("2018-01-10");
  await judging.getByRole("button", { name: "Oordeel vastleggen" }).click();
  await expect(buyer.getByText("buiten de terugkijktermijn")).toBeVisible();
  await offering();
  await expect(buyer.getByText("overeenkomst aangeboden")).toBeVisible();

  const later = await open(who, "2026-06-26");
  await later.goto(new URL(provider.url()).pathname);
  await later.getByRole("link", { name: "Naar de overeenkomst" }).click();
  await later.getByText("Aanvaard de overeenkomst").click();
  const accepting = later.locator("details").filter({ hasText: "Aanvaard de overeenkomst" });
  await accepting.getByLabel("Aanvaard door").fill("De bestuurder");
  await accepting.getByLabel(/handelsregister/).check();
  await accepting.getByRole("button", { name: "Vastleggen" }).click();
  await expect(later.getByText(/26 juni 2026, De bestuurder/).first()).toBeVisible();
  await expect(later.locator("main")).not.toContainText("GHOR");
  await later.goto(new URL(provider.url()).pathname);
  await expect(later.getByText("overeenkomst gesloten")).toBeVisible();
});
