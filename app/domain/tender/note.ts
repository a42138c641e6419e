import type { Area } from "#app/domain/region";
import type { QuestionAbout } from "#app/domain/tender/question";

/** A question with its answer as it stands in a note. */
export type NoteEntry = {
  /** 1, 2, 3 … over all notes of the tender. */
  readonly number: number;
  /** Names whoever asked: the same in every note, and nothing more is told of it. */
  readonly asker: number;
  readonly about: QuestionAbout & { readonly area?: Area | undefined };
  readonly wording: string;
  readonly answer: string;
};

/** An answered question on its way into a note, with who asked. */
export type AnsweredQuestion = Omit<NoteEntry, "number" | "asker"> & {
  readonly question: string;
  readonly provider: string;
};

/** What the notes so far gave out: the last number, and how each asker is called. */
export type NotesSoFar = { readonly last: number; readonly askers: ReadonlyMap<string, number> };

/**
 * Numbers the questions of the next note. Askers are numbered as they appear in notes, and not as they ask: so neither
 * a number nor a gap tells of questions that were withdrawn or stayed private. Questions about the tender as a whole
 * come first, then those about each lot, whoever asked and whenever.
 */
export function numberEntries(
  answered: readonly AnsweredQuestion[],
  { last, askers }: NotesSoFar,
  lots: readonly string[],
): readonly (NoteEntry & { readonly question: string })[] {
  const place = ({ about }: AnsweredQuestion): number => (about.lot ? lots.indexOf(about.lot) : -1);
  const rank = (one: AnsweredQuestion): string =>
    [String(place(one) + 1).padStart(4, "0"), one.about.area?.region ?? "", one.wording].join(" ");
  const names = new Map(askers);
  return answered
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .map(({ provider, ...entry }, index) => {
      const asker = names.get(provider) ?? Math.max(0, ...names.values()) + 1;
      names.set(provider, asker);
      return { ...entry, number: last + index + 1, asker };
    });
}
