import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { ownColumns } from "#app/domain/bring-own/own-row";
import { listAnswer } from "#app/exchange/list-file.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { policyVersions } from "#db/queries/policy.server";
import { allRegions } from "#db/queries/region.server";

/** A sheet with the heads of every column and one row that shows how to fill it in, with a lot of the own policy. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "change-ceilings");
  const say = translator(textsFor(language, "bring-own")["bring-own"] ?? {}, language);
  const versions = await policyVersions(viewer, context.store.db, viewer.organisation ?? "");
  const policy = versions.at(-1)?.policy;
  const year = policy?.contractYear ?? 0;
  const lots = policy?.lots.slice(0, 2).map(({ title }) => title[language]) ?? [];
  const region = (await allRegions(viewer, context.store.db))[0]?.name ?? "";
  const example = [
    ...["Laboratorium Voorbeeld", say("kind.laboratory"), "12345678", "50123456", region, say("form.idd")],
    ...[lots.join("|"), `${year - 1}-11-15`, `${year}-01-01`, `${year}-12-31`, String(year), "310.000,00"],
  ];
  return listAnswer("xlsx", {
    ...{ name: say("template.file"), language, heads: ownColumns, rows: [example], total: 1 },
  });
}
