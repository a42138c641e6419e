import { type Day, daysBetween, yearOf } from "#app/domain/calendar";
import type { Span } from "#app/domain/map-view";
import type { Bilingual } from "#app/domain/statement";

/** A date of the season that matters: an opening or a last day of the policy, with the rule it comes from. */
export type Mark = {
  readonly day: Day;
  readonly key: string;
  readonly title: Bilingual;
  readonly rule: string;
};

/** The marks of a day itself, the last one before it and the first one after it. */
export function marksAround(
  marks: readonly Mark[],
  day: Day,
): { on: readonly Mark[]; before?: Mark | undefined; after?: Mark | undefined } {
  const inOrder = marks.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return {
    on: inOrder.filter((mark) => mark.day === day),
    before: inOrder.findLast((mark) => mark.day < day),
    after: inOrder.find((mark) => mark.day > day),
  };
}

/** A mark on a ruler: how far along in per cent, and how much room its label needs before it touches the one before. */
export type Tick = {
  readonly mark: Mark;
  readonly at: number;
  readonly room: "wide" | "narrow" | "none";
  /** Falls in another calendar year than the first mark, which its label has to say. */
  readonly otherYear: boolean;
};

/** Least distance in per cent between labels, on a wide ruler and on one as narrow as a phone. */
const apart = { wide: 7, narrow: 17 };
/** A label with its year is so much longer. */
const WITH_YEAR = 1.5;

/** The marks within a span along a ruler; labels that would touch are left out, first of all on a narrow ruler. */
export function ticksOf(marks: readonly Mark[], span: Span): Tick[] {
  const days = Math.max(1, daysBetween(span.from, span.to));
  const ofDay = new Map(
    marks.filter((mark) => span.from <= mark.day && mark.day <= span.to).map((mark) => [mark.day, mark]),
  );
  const last = { wide: Number.NEGATIVE_INFINITY, narrow: Number.NEGATIVE_INFINITY };
  const inOrder = [...ofDay.values()].toSorted((a, b) => daysBetween(b.day, a.day));
  const firstYear = inOrder[0] && yearOf(inOrder[0].day);
  return inOrder.map((mark) => {
    const at = (daysBetween(span.from, mark.day) / days) * 100;
    const otherYear = yearOf(mark.day) !== firstYear;
    const length = otherYear ? WITH_YEAR : 1;
    const wide = at - last.wide >= apart.wide * length;
    const narrow = wide && at - last.narrow >= apart.narrow * length;
    if (narrow) last.narrow = at;
    if (wide) last.wide = at;
    return { mark, at, room: narrow ? "narrow" : wide ? "wide" : "none", otherYear };
  });
}
