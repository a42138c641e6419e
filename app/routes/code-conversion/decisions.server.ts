import type { Day } from "#app/domain/calendar";
import { type CodeVersion, codeOn } from "#app/domain/catalogue/performance-code";
import type { FileCell } from "#app/exchange/csv";
import { listAnswer } from "#app/exchange/list-file.server";
import { ownLines } from "#app/features/catalogue/code-form";
import type { Language, Translate } from "#app/i18n/text";

type Ground = { readonly say: Translate; readonly language: Language; readonly today: Day };

/** The decisions on an own list as CSV: what each line became. */
export async function decisionsFile(
  form: FormData,
  catalogue: ReadonlyMap<string, readonly CodeVersion[]>,
  { say, language, today }: Ground,
): Promise<Response> {
  const lines = ownLines(form.get("lines"));
  if (!lines) return new Response(`${say("refused.form")}\n`, { status: 400 });
  const rows = lines.map(({ code, label }, at): FileCell[] => {
    const chosen = String(form.get(`national-${at}`) ?? "");
    const version = codeOn(catalogue.get(chosen) ?? [], today);
    return [code, label, version?.code ?? "", version?.label[language] ?? ""];
  });
  const heads = ["own", "ownLabel", "code", "label"].map((key) => say(`convert.${key}`));
  const name = say("convert.fileName", { day: today });
  return listAnswer("csv", { name, language, heads, rows, total: rows.length });
}
