import type { Policy } from "#app/domain/policy";
import { partState } from "#app/domain/policy/combined";
import type { Language } from "#app/i18n/text";

/** The parts of what was merged into one agreement, each with whether it is switched on for these lots (rule 1.8). */
export const combinedShown = ({ combined = [] }: Policy, held: readonly string[], language: Language) =>
  combined.map(({ key, title, parts }) => ({
    ...{ key, title: title[language] },
    parts: parts.map((part) => ({
      key: part.key,
      title: part.title[language],
      state: partState(part, held),
    })),
  }));
