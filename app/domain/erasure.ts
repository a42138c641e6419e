import type { ProposedChange } from "#app/domain/proposal";

/** What is counted of a person who is erased: a count of each. */
const erasedKinds = ["sessions", "mails", "notices", "views", "feeds"] as const;

/** How much of each kind is erased. */
export type Erased = Readonly<Record<(typeof erasedKinds)[number], number>>;

/**
 * All that erasing a person changes, for whoever proposes and signs it. A proposal outlives the person, so the name
 * stands in it by key and of the mail address only that there is one.
 */
export const erasureChanges = (person: string, counts: Erased): ProposedChange[] => [
  { field: "name", before: { person }, after: null },
  { field: "email", before: 1, after: null },
  ...erasedKinds.map((field) => ({ field, before: counts[field], after: null })),
];
