import { codeOn } from "#app/domain/catalogue/performance-code";
import type { Viewer } from "#app/domain/viewer";
import type { Language } from "#app/i18n/text";
import { policiesOnMap } from "#db/queries/map.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { performanceCodes } from "#db/queries/performance-code.server";
import { type ProductionApart, productionApart } from "#db/queries/production-apart.server";
import { linesBehind, totalsApart } from "#db/queries/production-behind.server";
import { allRegions } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** What tells a row from the others in an address. */
const keyOf = ({ region, agb, lot, class: kind }: ProductionApart): string =>
  [region, agb, lot ?? "", kind].join(".");

/** What is not allocated in a year, with the names of regions, providers and lots; and what one of its rows is made of. */
export async function apartPage(
  viewer: Viewer,
  db: Db,
  language: Language,
  asked: {
    readonly year: number;
    readonly row: string | null;
    readonly total: string | null;
    readonly from: number;
  },
) {
  const { year } = asked;
  const found = await productionApart(viewer, db, year);
  const [regions, organisations, policies] = await Promise.all([
    allRegions(viewer, db),
    nameOrganisations(
      viewer,
      db,
      found.flatMap(({ provider }) => provider ?? []),
    ),
    policiesOnMap(viewer, db),
  ]);
  const lots = policies.flatMap(({ policy }) => policy.lots);
  const opened = found.find((each) => keyOf(each) === asked.row);
  return {
    rows: found.map(({ region, provider, lot, ...row }) => ({
      ...row,
      key: keyOf({ ...row, region, provider, lot }),
      region: regions.find(({ code }) => code === region)?.name ?? region,
      provider: organisations.find(({ id }) => id === provider)?.name ?? "",
      lot: lots.find(({ key }) => key === lot)?.short[language] ?? "",
    })),
    opened: opened && { key: keyOf(opened), ...(await behind(viewer, db, opened, asked)) },
  };
}

/** The totals of a row by delivery, and the lines of the one that was opened. */
async function behind(
  viewer: Viewer,
  db: Db,
  row: ProductionApart,
  { year, total, from }: { readonly year: number; readonly total: string | null; readonly from: number },
) {
  const totals = await totalsApart(viewer, db, { ...row, year });
  const chosen = totals.find(({ batch, number }) => `${batch}.${number}` === total);
  if (!chosen) return { totals, chosen, lines: [] };
  const codes = await performanceCodes(viewer, db);
  const lines = await linesBehind(viewer, db, chosen, { from });
  return {
    ...{ totals, chosen },
    lines: lines.map((line) => ({
      ...line,
      label: codeOn(codes.get(line.code) ?? [], `${chosen.careMonth}-01`)?.label,
    })),
  };
}
