import type { ListShape } from "#app/domain/list";

/** What can be asked of the log; the newest event stands first. The moments of the chain and its numbers go together. */
export const logShape = (known: {
  readonly people: readonly string[];
  readonly providers: readonly string[];
  readonly regions: readonly string[];
  readonly verbs: readonly string[];
  readonly things: readonly string[];
}): ListShape => ({
  columns: [
    { key: "at", kind: "instant", sortable: true, filterable: true },
    { key: "clockAt", kind: "instant", filterable: true, hidden: true },
    { key: "person", kind: "word", filterable: true, hidden: true, words: known.people },
    { key: "what", kind: "text" },
    { key: "changes", kind: "text" },
    { key: "ground", kind: "text" },
    { key: "from", kind: "text" },
    { key: "verb", kind: "word", filterable: true, hidden: true, words: known.verbs },
    { key: "thing", kind: "word", filterable: true, hidden: true, words: known.things },
    { key: "thingId", kind: "word", filterable: true, hidden: true },
    { key: "region", kind: "word", filterable: true, hidden: true, words: known.regions },
    { key: "provider", kind: "word", filterable: true, hidden: true, words: known.providers },
    { key: "number", kind: "number", filterable: true, hidden: true },
  ],
  sort: { key: "at", descending: true },
});
