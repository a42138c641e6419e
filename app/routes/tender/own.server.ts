import type { Instant } from "#app/domain/calendar";
import { judgingOf } from "#app/domain/tender/judging";
import type { Viewer } from "#app/domain/viewer";
import type { Tender } from "#app/features/registering/read-tender.server";
import { tenderAt, tendersAhead } from "#app/features/registering/tenders-ahead.server";
import { formatList } from "#app/i18n/format";
import type { Language } from "#app/i18n/text";
import { placedRegistrations } from "#db/queries/judging.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { ownForm, ownSubmissions, type SubmissionRow } from "#db/queries/registering.server";
import type { Db } from "#db/store.server";

type Standing = {
  readonly kind: "none" | "draft" | "sent" | "withdrawn";
  readonly at?: Instant | undefined;
  readonly reference?: string | undefined;
  /** Whether the draft holds something that was not sent. */
  readonly changedSince: boolean;
};

/** How the registration of the viewer's organisation stands, with a receipt for all that it sent. */
export async function ownStanding(viewer: Viewer, db: Db, { version }: Tender) {
  const [form, sent] = await Promise.all([
    ownForm(viewer, db, version.id),
    ownSubmissions(viewer, db, version.id),
  ]);
  const inTime = sent.filter(({ late }) => !late);
  const [last] = inTime;
  const stateOf = (row: SubmissionRow): "late" | "withdrawn" | "counts" | "earlier" =>
    row.late ? "late" : row.withdrawnAt !== null ? "withdrawn" : row.id === last?.id ? "counts" : "earlier";
  return {
    ...standing(form, last),
    receipts: sent.map((row) => ({
      id: row.id,
      reference: row.reference,
      receivedAt: row.receivedAt,
      state: stateOf(row),
    })),
  } satisfies Standing & { readonly receipts: readonly unknown[] };
}

function standing(form: Awaited<ReturnType<typeof ownForm>>, last: SubmissionRow | undefined): Standing {
  if (!form) return { kind: "none", changedSince: false };
  if (!last) return { kind: "draft", at: form.changedAt, changedSince: false };
  if (last.withdrawnAt !== null) return { kind: "withdrawn", at: last.withdrawnAt, changedSince: false };
  const { receivedAt: at, reference } = last;
  return { kind: "sent", at, reference, changedSince: form.changedAt > at };
}

/** The lots that the viewer's organisation registered for, each with where it stands as far as it was told. */
export async function ownLots(viewer: Viewer, db: Db, { version, regions }: Tender, language: Language) {
  const { id, policy } = version;
  const placed = await placedRegistrations(viewer, db, { policy: id });
  return placed.flatMap(({ id: key, facts, area, lot }) => {
    const judging = judgingOf(facts, viewer.now);
    const title = policy.lots.find((each) => each.key === lot)?.title[language] ?? lot;
    const region = regions.get(area.region) ?? area.region;
    return judging
      ? [{ id: key, name: `${region}: ${title}`, stage: judging.stage, repair: judging.repairRuns }]
      : [];
  });
}

/** Every tender that is announced or open to the viewer, by insurer, with how the viewer's own registration stands. */
export async function allTenders(viewer: Viewer, db: Db) {
  const tenders = await tendersAhead(viewer, db);
  const names = await nameOrganisations(
    viewer,
    db,
    tenders.map(({ version }) => version.insurer),
  );
  return Promise.all(
    tenders.map(async (tender) => ({
      at: tenderAt(tender),
      name: names.find(({ id }) => id === tender.version.insurer)?.name ?? "",
      state: tender.state === "open" ? ("open" as const) : ("announced" as const),
      closing: tender.closing,
      own: (await ownStanding(viewer, db, tender)).kind,
    })),
  );
}

/** The lots that are open, a region or part of one a line. */
export function openLots({ lots, regions, version: { policy } }: Tender, language: Language) {
  const areas = new Map<string, { region: string; part: string | undefined; keys: string[] }>();
  for (const { area, lot } of lots) {
    const key = `${area.region}/${area.part ?? ""}`;
    const known = areas.get(key) ?? { region: area.region, part: area.part, keys: [] };
    areas.set(key, { ...known, keys: [...known.keys, lot] });
  }
  return [...areas.values()].map(({ region, part, keys }) => ({
    region,
    part,
    name: [...regions].find(([code]) => code === region)?.[1] ?? region,
    titles: formatList(
      policy.lots.filter(({ key }) => keys.includes(key)).map(({ title }) => title[language]),
      language,
    ),
  }));
}
