import { logShape } from "#app/domain/audit-log";
import type { ListProblem, ListShape, ListView } from "#app/domain/list";
import { parseListView } from "#app/domain/list-view";
import type { Viewer } from "#app/domain/viewer";
import { textsFor } from "#app/i18n/areas.server";
import { storyTeller } from "#app/i18n/audit/story";
import type { Language } from "#app/i18n/text";
import { peopleInLog, providersInLog } from "#db/queries/audit.server";
import { namePeople } from "#db/queries/audit-names.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allRegions } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

type Choice = { readonly value: string; readonly label: string };

/** What the log's page and its files show for a URL, and what its filters can choose from. */
export type LogView = {
  readonly shape: ListShape;
  readonly view: ListView;
  readonly problems: readonly ListProblem[];
  readonly choices: Readonly<Record<"person" | "verb" | "thing" | "region" | "provider", readonly Choice[]>>;
};

/** Reads what the log of the viewer can be asked, and what a URL asks of it. */
export async function logView(
  viewer: Viewer,
  db: Db,
  language: Language,
  params: URLSearchParams,
): Promise<LogView> {
  const [people, providers, regions] = await Promise.all([
    peopleInLog(viewer, db),
    providersInLog(viewer, db),
    allRegions(viewer, db),
  ]);
  const [named, organisations] = await Promise.all([
    namePeople(viewer, db, people),
    nameOrganisations(viewer, db, providers),
  ]);
  const texts = textsFor(language, "audit").audit ?? {};
  const none = new Map<string, never>();
  const rest = {
    organisations: none,
    regions: none,
    policies: none,
    items: none,
    things: none,
    browsers: none,
  };
  const names = { people: named, ...rest };
  const { personOf } = storyTeller(texts, language, names);
  const worded = (kind: string) =>
    Object.entries(texts).flatMap(([key, label]) =>
      key.startsWith(kind) ? [{ value: key.slice(kind.length), label: String(label) }] : [],
    );
  const choices = {
    person: byLabel(people.map((value) => ({ value, label: personOf(value) }))),
    verb: byLabel(worded("act.")),
    thing: byLabel(worded("thing.")),
    region: regions.map(({ code, name }) => ({ value: code, label: name })),
    provider: organisations.map(({ id, name }) => ({ value: id, label: name })),
  };
  const valuesOf = (given: readonly Choice[]) => given.map(({ value }) => value);
  const shape = logShape({
    people: valuesOf(choices.person),
    verbs: valuesOf(choices.verb),
    things: valuesOf(choices.thing),
    regions: valuesOf(choices.region),
    providers: valuesOf(choices.provider),
  });
  return { shape, choices, ...parseListView(params, shape) };
}

const byLabel = (choices: readonly Choice[]): Choice[] =>
  choices.toSorted((a, b) => a.label.localeCompare(b.label));
