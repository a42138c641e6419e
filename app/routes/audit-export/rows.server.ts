import type { AuditedEvent, AuditNames } from "#app/domain/audit-story";
import type { FileCell } from "#app/exchange/csv";
import type { NamedEvent } from "#app/features/audit/export-log.server";
import { storyTeller, type Told } from "#app/i18n/audit/story";
import type { Language, Texts, Translate } from "#app/i18n/text";

type Row = { readonly told: Told; readonly event: AuditedEvent; readonly names: AuditNames };

/** What a column of the screen says in a file; moments in full, so that a file can be sorted and counted. */
const cells: Readonly<Record<string, (row: Row) => FileCell>> = {
  at: ({ event }) => event.at,
  clockAt: ({ event }) => event.clockAt,
  person: ({ told }) => told.who,
  what: ({ told }) => told.sentence,
  changes: ({ told }) => told.changes.join(" | "),
  ground: ({ told }) => told.ground?.text,
  from: ({ told }) => told.from,
  verb: ({ event }) => event.verb,
  thing: ({ event }) => event.thing,
  thingId: ({ event }) => event.thingId,
  region: ({ event, names }) =>
    event.region === null ? undefined : (names.regions.get(event.region) ?? event.region),
  provider: ({ event, names }) =>
    event.provider === null ? undefined : (names.organisations.get(event.provider) ?? event.provider),
  number: ({ event }) => event.number,
  hash: ({ event }) => event.hash,
};

/** The columns of a file: those in sight, and what ties each row to the chain. */
const columnsOf = (shown: readonly string[]): string[] => [
  ...new Set([...shown.flatMap((key) => (key === "at" ? ["at", "clockAt"] : [key])), "number", "hash"]),
];

export const headsOf = (shown: readonly string[], say: Translate): string[] =>
  columnsOf(shown).map((key) => say(`column.${key}`));

/** The rows of a file, one event at a time. */
export async function* rowsOf(
  shown: readonly string[],
  events: AsyncIterable<NamedEvent>,
  texts: Texts,
  language: Language,
): AsyncGenerator<FileCell[]> {
  const columns = columnsOf(shown);
  let latest: AuditNames | undefined;
  let teller: ReturnType<typeof storyTeller> | undefined;
  for await (const { event, names } of events) {
    if (!teller || names !== latest) teller = storyTeller(texts, language, names);
    latest = names;
    const row = { told: teller.tell(event), event, names };
    yield columns.map((key) => cells[key]?.(row));
  }
}
