import type { Day } from "#app/domain/calendar";
import type { KeptConversion } from "#app/domain/catalogue/conversion";
import { type CodeVersion, codeOn } from "#app/domain/catalogue/performance-code";
import type { FileCell } from "#app/exchange/csv";
import { listAnswer } from "#app/exchange/list-file.server";
import { ownLines } from "#app/features/catalogue/code-form";
import type { Language, Translate } from "#app/i18n/text";

type Ground = { readonly say: Translate; readonly language: Language; readonly today: Day };

/** What a form decided of each line of an own list; undefined for a form that is none of ours. */
export function decidedIn(
  form: FormData,
  catalogue: ReadonlyMap<string, readonly CodeVersion[]>,
  today: Day,
): KeptConversion[] | undefined {
  return ownLines(form.get("lines"))?.map(({ code, label }, at) => {
    const chosen = String(form.get(`national-${at}`) ?? "");
    return { code, label, national: codeOn(catalogue.get(chosen) ?? [], today)?.code };
  });
}

/** The decisions on an own list as CSV: what each line became. */
export async function decisionsFile(
  decided: readonly KeptConversion[],
  catalogue: ReadonlyMap<string, readonly CodeVersion[]>,
  { say, language, today }: Ground,
): Promise<Response> {
  const rows = decided.map(({ code, label, national }): FileCell[] => {
    const version = codeOn(catalogue.get(national ?? "") ?? [], today);
    return [code, label, national ?? "", version?.label[language] ?? ""];
  });
  const heads = ["own", "ownLabel", "code", "label"].map((key) => say(`convert.${key}`));
  const name = say("convert.fileName", { day: today });
  return listAnswer("csv", { name, language, heads, rows, total: rows.length });
}
