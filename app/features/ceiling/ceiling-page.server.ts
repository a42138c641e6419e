import { dayOf, type Month } from "#app/domain/calendar";
import { codeOn } from "#app/domain/catalogue/performance-code";
import { agbPeriods, type TermFact, termsOn } from "#app/domain/ceiling/contract-terms";
import { type FigureAsked, partOf } from "#app/domain/ceiling/figure-asked";
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

/** The most totals of a figure that are shown. */
const MOST_TOTALS = 500;

/** What a figure of the ceiling is made of: totals by batch, and the lines of the one that is opened. */
export async function figureBehind(
  viewer: Viewer,
  db: Db,
  ceiling: PlacedCeiling,
  {
    asked,
    total,
    from,
  }: { readonly asked: FigureAsked; readonly total: string | null; readonly from: number },
) {
  const { contract, contractYear, lot } = ceiling;
  const all = await readCeilings(viewer, db, { contract, contractYear });
  const found = usedOf(ceiling, all, await totalsBehind(viewer, db, { contract, lot, ...asked }));
  const totals = found.flatMap((each) => {
    const part = partOf(asked, each);
    return part === undefined ? [] : [{ ...each, part }];
  });
  const chosen = totals.find(({ batch, number }) => `${batch}.${number}` === total);
  const shown = {
    ...{ asked, chosen, more: Math.max(0, totals.length - MOST_TOTALS) },
    totals: totals.slice(0, MOST_TOTALS),
    // Of all that was received there is no sum: what was stated is never added to what was accepted.
    sum: asked.of && sumCents(totals.map(({ part }) => part)),
  };
  if (!chosen) return { ...shown, lines: [] };
  const codes = await performanceCodes(viewer, db);
  const lines = await linesBehind(viewer, db, chosen, { from, credits: asked.of === "credited" });
  const label = (code: string) => codeOn(codes.get(code) ?? [], `${chosen.careMonth}-01`)?.label;
  return { ...shown, lines: lines.map((line) => ({ ...line, label: label(line.code) })) };
}
