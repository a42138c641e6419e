import { dayOf, type Month, monthOf, parseDay, yearOf } from "#app/domain/calendar";
import { codeOn } from "#app/domain/catalogue/performance-code";
import { agbPeriods, type TermFact, termsOn } from "#app/domain/ceiling/contract-terms";
import { ledgerAt } from "#app/domain/ceiling/ledger";
import { usedOf } from "#app/domain/ceiling/split";
import { triangleOf } from "#app/domain/ceiling/usage";
import { sumCents } from "#app/domain/money";
import type { Bilingual } from "#app/domain/statement";
import type { Viewer } from "#app/domain/viewer";
import { showCeilings } from "#app/features/ceiling/read-ceilings.server";
import { writeNotice } from "#app/i18n/notice/write-notice";
import type { Language } from "#app/i18n/text";
import { nameColleagues } from "#db/queries/account-name.server";
import { type PlacedCeiling, readCeilings } from "#db/queries/ceiling.server";
import { readContractTerms } from "#db/queries/contract-terms.server";
import { regionDocuments } from "#db/queries/document.server";
import { noticesAbout } from "#db/queries/notices-about.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { performanceCodes } from "#db/queries/performance-code.server";
import { policyVersions } from "#db/queries/policy.server";
import { linesBehind, totalsBehind } from "#db/queries/production-behind.server";
import { waitingEntry } from "#db/queries/proposed-entry.server";
import type { Db } from "#db/store.server";

/**
 * A ceiling with everything behind it: its use month by month, its ledger, who was told of it, its codes and documents.
 * @returns undefined for a ceiling that the viewer may not see, as if it did not exist
 */
export async function ceilingPage(viewer: Viewer, db: Db, language: Language, id: string) {
  const [known] = await readCeilings(viewer, db, { id });
  if (!known) return undefined;
  const asked = { contractYear: known.contractYear, id };
  const [shown] = await showCeilings(viewer, db, language, asked);
  if (!shown) return undefined;
  const { ceiling, on, usage, row, production } = shown;
  const { insurer, contract, area, contractYear, lot } = ceiling;
  const notices = await noticesAbout(viewer, db, { thing: "ceiling", thingId: id, insurer });
  const terms = (await readContractTerms(viewer, db, insurer)).get(contract) ?? [];
  const documents = area ? await regionDocuments(viewer, db, area.region) : [];
  return {
    ...{ id, contract, contractYear, lot, on, usage, row, insurer, ceiling },
    lots: await lotNames(viewer, db, insurer),
    received: receivedOf(production),
    ledger: await ledgerOf(viewer, db, ceiling.entries, insurer),
    notices: notices.map(({ kind, values, ...notice }) => ({
      ...notice,
      subject: writeNotice(kind, values, language).subject,
    })),
    codes: await codesOf(viewer, db, terms),
    duty: termsOn(terms, dayOf(viewer.now), viewer.now).duty,
    waiting: viewer.organisation === insurer ? await waitingOf(viewer, db, id) : undefined,
    documents: documents
      .filter(({ thingId }) => thingId === contract)
      .map(({ id: document, name, addedAt }) => ({ id: document, name, addedAt })),
  };
}

/** The entry that waits for a second signature, and the name of whoever proposed it. */
async function waitingOf(viewer: Viewer, db: Db, id: string) {
  const row = await waitingEntry(viewer, db, id);
  if (!row) return undefined;
  const names = await nameColleagues(viewer, db, [row.proposedBy]);
  return { proposal: row.proposal, by: names.get(row.proposedBy) ?? "", at: row.proposedAt };
}

/** What the insurer's policies call each lot. */
async function lotNames(
  viewer: Viewer,
  db: Db,
  insurer: string,
): Promise<Readonly<Record<string, Bilingual>>> {
  const versions = await policyVersions(viewer, db, insurer);
  return Object.fromEntries(
    versions.flatMap(({ policy }) => policy.lots.map(({ key, short }) => [key, short])),
  );
}

/** What counts, by the month in which it was received. */
function receivedOf(production: Parameters<typeof triangleOf>[0]) {
  const months = new Map<Month, number[]>();
  for (const row of triangleOf(production).values())
    for (const [month, cents] of row) months.set(month, [...(months.get(month) ?? []), cents]);
  return [...months]
    .map(([month, cents]) => ({ month, cents: sumCents(cents) }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

async function ledgerOf(viewer: Viewer, db: Db, entries: Parameters<typeof ledgerAt>[0], insurer: string) {
  const lines = ledgerAt(entries, viewer.now);
  const [colleagues, organisations] = await Promise.all([
    nameColleagues(
      viewer,
      db,
      lines.flatMap(({ entry }) => entry.by ?? []),
    ),
    nameOrganisations(viewer, db, [insurer]),
  ]);
  return lines.map(({ entry, stands, balance }) => ({
    ...{ id: entry.id, kind: entry.kind, day: entry.day, recordedAt: entry.recordedAt, ground: entry.ground },
    ...{ stands, balance, policy: entry.policy },
    by: colleagues.get(entry.by ?? "") ?? organisations[0]?.name ?? "",
    change: "cents" in entry ? entry.cents : undefined,
    consent: "consent" in entry ? entry.consent : undefined,
  }));
}

async function codesOf(viewer: Viewer, db: Db, terms: readonly TermFact[]) {
  const periods = agbPeriods(terms, viewer.now);
  const names = await nameOrganisations(
    viewer,
    db,
    periods.map(({ organisation }) => organisation),
  );
  return periods.map(({ organisation, ...period }) => ({
    ...period,
    holder: names.find(({ id }) => id === organisation)?.name ?? organisation,
  }));
}

/** What a month of the ceiling is made of: totals by batch, and the lines of one of them. */
export async function monthBehind(
  viewer: Viewer,
  db: Db,
  ceiling: PlacedCeiling,
  { month, total }: { readonly month: Month; readonly total: string | null },
) {
  const { contract, contractYear, lot } = ceiling;
  const all = await readCeilings(viewer, db, { contract, contractYear });
  const totals = usedOf(ceiling, all, await totalsBehind(viewer, db, { contract, month, lot }));
  const chosen = totals.find(({ batch, number }) => `${batch}.${number}` === total);
  if (!chosen) return { month, totals, chosen: undefined, lines: [] };
  const codes = await performanceCodes(viewer, db);
  const lines = (await linesBehind(viewer, db, chosen)).map((line) => ({
    ...line,
    label: codeOn(codes.get(line.code) ?? [], `${month}-01`)?.label,
  }));
  return { month, totals, chosen, lines };
}

/** The month that a text names, within a contract year; undefined for any other. */
export function monthIn(year: number, text: string | null): Month | undefined {
  const day = parseDay(`${text}-01`);
  return day && yearOf(day) === year ? monthOf(day) : undefined;
}
