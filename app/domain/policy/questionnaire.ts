import type { LotKey } from "#app/domain/lot";
import type { AnswerTest } from "#app/domain/norm";
import type { Bilingual, Source } from "#app/domain/statement";

/** One of the answers to choose from, or a column of a table. */
export type Choice = { readonly key: string; readonly title: Bilingual };

/** A column of a table that is filled in row by row. */
export type TableColumn = Choice & { readonly kind: "text" | "number" | "date" };

/** What every question has. */
type Asked = {
  readonly key: string;
  readonly title: Bilingual;
  readonly help?: Bilingual | undefined;
  readonly required: boolean;
  /** Lots that it is asked for; absent where it is asked once for all. */
  readonly lots?: readonly LotKey[] | undefined;
  /** Asked only where an earlier question is answered so. */
  readonly when?: { readonly question: string; readonly is: AnswerTest } | undefined;
  readonly source: Source;
};

/** A question of the questionnaire, by the kind of its answer. */
export type Question = Asked &
  (
    | { readonly kind: "yes-no" | "text" | "date" | "file" }
    | { readonly kind: "choice"; readonly options: readonly Choice[] }
    | {
        readonly kind: "number";
        readonly least?: number | undefined;
        readonly most?: number | undefined;
        readonly unit?: Bilingual | undefined;
      }
    | { readonly kind: "table"; readonly columns: readonly TableColumn[] }
  );

/** Whether a question can be answered so that the test passes. */
export function canPass(question: Question, is: AnswerTest): boolean {
  if (question.kind === "number") {
    const { least = -Infinity, most = Infinity } = question;
    if ("atLeast" in is) return is.atLeast <= most;
    if ("atMost" in is) return is.atMost >= least;
    return "equals" in is && typeof is.equals === "number" && is.equals >= least && is.equals <= most;
  }
  if (question.kind === "yes-no") return "equals" in is && typeof is.equals === "boolean";
  if (question.kind === "choice") {
    const keys = question.options.map(({ key }) => key);
    if ("among" in is) return is.among.some((each) => keys.includes(each));
    return "equals" in is && keys.some((each) => each === is.equals);
  }
  return question.kind === "text" && "equals" in is && typeof is.equals === "string";
}
