import { requireAct, requireSignIn } from "#app/auth/viewer.server";
import { listPolicies, policiesShape } from "#app/domain/policy/policy-list";
import { listSubstitutions, substitutionsShape } from "#app/domain/substitution-list";
import { listLots, lotsShape } from "#app/domain/tender/lot-list";
import { readPolicies } from "#app/features/policy/read-policies.server";
import { readSubstitutions } from "#app/features/signature/read-substitutions.server";
import { lotYears, readLots } from "#app/features/tender/read-lots.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { cellsOf, type Open } from "#app/routes/list-file/opened-list";

/** The versions of purchasing policies that were published: everybody may know. */
export const policies: Open = async ({ viewer, language }, { store }) => {
  const say = translator(textsFor(language, "policy").policy ?? {}, language);
  const { rows, years } = await readPolicies(viewer, store.db, language);
  const shape = policiesShape(years);
  return {
    title: say("list.title"),
    shape,
    heads: Object.fromEntries(shape.columns.map(({ key }) => [key, say(`list.${key}`)])),
    read: (ask) =>
      cellsOf(Promise.resolve(listPolicies(rows, ask)), ({ policy, insurer, year, ...row }) => ({
        ...{ policy, insurer, year, version: row.version },
        ...{ published: row.published, next: row.next ?? say("list.noNext") },
      })),
  };
};

/** Who acts in whose place at one's own organisation. */
export const substitutions: Open = async (visit, { store }) => {
  const { viewer, language } = requireSignIn(visit);
  if (viewer.organisation === undefined) throw new Response(null, { status: 404 });
  const say = translator(textsFor(language, "signature").signature ?? {}, language);
  const rows = await readSubstitutions(viewer, store.db);
  return {
    title: say("substitution.title"),
    shape: substitutionsShape,
    heads: {
      ...Object.fromEntries(
        ["principal", "substitute", "from", "through"].map((key) => [key, say(`substitution.${key}`)]),
      ),
      state: say("column.state"),
    },
    read: (ask) =>
      cellsOf(Promise.resolve(listSubstitutions(rows, ask)), (row) => ({
        principal: row.principal || say("noName"),
        substitute: row.substitute || say("noName"),
        ...{ from: row.from, through: row.through, state: say(`substitution.${row.state}`) },
      })),
  };
};

/** The lots out to tender, of one contract year. */
export const lots: Open = async (visit, { store }) => {
  const { viewer, language } = requireAct(visit, "see-season");
  const say = translator(textsFor(language, "judging").judging ?? {}, language);
  const shape = lotsShape(await lotYears(viewer, store.db));
  return {
    title: say("lots.caption"),
    shape,
    heads: Object.fromEntries(shape.columns.map(({ key }) => [key, say(`lots.${key}`)])),
    read: async (ask) => {
      const found = await readLots(viewer, store.db, language, ask.filters);
      if (!found) throw new Response(null, { status: 404 });
      return cellsOf(Promise.resolve(listLots(found.rows, ask)), ({ area, lot, year, stage, ...row }) => ({
        ...{ area, lot, year, stage: say(`lotStage.${stage}`) },
        ...(row.sealed
          ? { started: say("lots.sealed"), sent: "", judged: "", told: "" }
          : { started: row.started, sent: row.sent, judged: row.judged, told: row.told }),
      }));
    },
  };
};
