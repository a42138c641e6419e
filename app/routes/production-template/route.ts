import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAct, visit } from "#app/auth/viewer.server";
import { templateHeads } from "#app/domain/production/column";
import { CSV_OPENING, csvLine } from "#app/exchange/csv";
import { fileAnswer } from "#app/exchange/list-file.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";

/** A file with the heads of every column, to fill in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = requireAct(await visit(request, context), "see-ceilings");
  const name = translator(textsFor(language, "production").production ?? {}, language)("template.file");
  const heads = Buffer.from(CSV_OPENING + csvLine(templateHeads, language));
  return fileAnswer(`${name}.csv`, "text/csv; charset=utf-8", [heads]);
}
