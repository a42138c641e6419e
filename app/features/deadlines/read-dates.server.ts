import { realNow } from "#app/clock.server";
import { dayOf, type Instant } from "#app/domain/calendar";
import {
  chosenDates,
  type DateAhead,
  type DateKind,
  dateKinds,
  policyDates,
  versionsOn,
} from "#app/domain/date-ahead";
import { later } from "#app/domain/job";
import type { Viewer } from "#app/domain/viewer";
import {
  type DateSource,
  fromActions,
  fromCertificates,
  fromClaims,
  fromQuestions,
  fromRegistrations,
  fromRequests,
  fromSealed,
  fromTenderQuestions,
} from "#app/features/deadlines/own-dates.server";
import { keptUntilTouched } from "#db/queries/kept.server";
import { insurerNames } from "#db/queries/organisation.server";
import { policiesConcerning } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

/** The dates of every policy that concerns the viewer, in the version that counts today. */
const fromPolicies: DateSource = async (viewer, db) => {
  const versions = versionsOn(await policiesConcerning(viewer, db), dayOf(viewer.now));
  const names = await insurerNames(viewer, db, versions);
  return versions.flatMap((version) => policyDates(version, names.get(version.insurer)));
};

/** Where dates come from. */
type Source = {
  readonly kinds: readonly DateKind[];
  readonly read: DateSource;
  /** What they follow from, as the log names it: a write about anything else leaves them as they are. */
  readonly follows: readonly string[];
  /** Whether they are read anew each time, for the log does not tell of every write. */
  readonly fresh?: true;
  /** The thing of which each date is one, where a write about one of them changes the dates of that one alone. */
  readonly each?: {
    readonly thing: string;
    readonly path: string;
    readonly read: (viewer: Viewer, db: Db, ids: readonly string[]) => Promise<readonly DateAhead[]>;
  };
};

/** What decides on whom a viewer deals with, and what everybody is called. */
const season = ["contract", "candidacy", "registration", "tender-lot", "region", "policy", "organisation"];

const sources: readonly Source[] = [
  { kinds: ["season", "ceiling"], read: fromPolicies, follows: ["policy"] },
  {
    kinds: ["request"],
    read: fromRequests,
    follows: ["increase-request", "ceiling", "contract", "policy", "organisation"],
  },
  {
    kinds: ["question"],
    read: fromQuestions,
    follows: ["thread", "thread-block", "account", "organisation"],
  },
  {
    kinds: ["question"],
    read: fromTenderQuestions,
    follows: ["tender-question", "tender-note", "tender-lot", "registration", "policy"],
  },
  { kinds: ["registration"], read: fromRegistrations, follows: [...season, "submission"] },
  { kinds: ["registration"], read: fromSealed, follows: [], fresh: true },
  {
    kinds: ["certificate"],
    read: fromCertificates,
    follows: season,
    each: { thing: "certificate", path: "/certificates/", read: fromCertificates },
  },
  { kinds: ["claims"], read: fromClaims, follows: [...season, "production-batch"] },
  { kinds: ["season"], read: fromActions, follows: season },
];

/** What no date follows from. A write about what is named nowhere takes everything, so that a new thing is safe. */
const silent = [
  ...["session", "calendar-feed", "notice", "mail", "view", "job", "letter", "document", "proposal"],
  ...["work", "invitation", "substitution", "policy-draft", "decision-draft", "log", "audit", "forecasts"],
];
const named = new Set([
  ...silent,
  ...sources.flatMap(({ follows, each }) => [...follows, ...(each ? [each.thing] : [])]),
]);

/** Dates of a source as they are kept, with the keys of the things of which they are no longer right. */
type Kept = { readonly dates: readonly DateAhead[]; readonly stale: readonly string[] };

/** So many lists are kept: every source of the people who are at work together. */
const MOST_KEPT = 60;

const keep = keptUntilTouched<Kept>((key, kept, touched) => {
  const source = sources[Number(key.slice(0, key.indexOf(" ")))];
  if (!source || touched.some(({ thing }) => !named.has(thing) || source.follows.includes(thing)))
    return undefined;
  const stale = touched.flatMap(({ thing, thingId }) => (thing === source.each?.thing ? [thingId] : []));
  return stale.length === 0 ? kept : { ...kept, stale: [...new Set([...kept.stale, ...stale])] };
}, MOST_KEPT);

/**
 * Whether a moment is that of the real clock: then everything that is recorded is known, and dates change only with a
 * write or the day.
 */
const isLive = (now: Instant): boolean => now >= later(realNow(), -MINUTE) && now <= later(realNow(), MINUTE);
const MINUTE = 60_000;

/** Every date of some kinds that concerns the viewer, in no order. */
export async function readDates(
  viewer: Viewer,
  db: Db,
  kinds: readonly DateKind[] = dateKinds,
): Promise<readonly DateAhead[]> {
  const wanted = sources.filter((source) => source.kinds.some((kind) => kinds.includes(kind)));
  const { account = "", organisation = "", roles, now } = viewer;
  if (!isLive(now)) return (await Promise.all(wanted.map((source) => source.read(viewer, db)))).flat();
  const memory = await keep(db);
  const whose = [account, organisation, roles.join(), dayOf(now)].join(" ");
  const read = async (source: Source): Promise<readonly DateAhead[]> => {
    if (source.fresh) return source.read(viewer, db);
    const key = `${sources.indexOf(source)} ${whose}`;
    const kept = memory.get(key);
    if (kept?.stale.length === 0) return kept.dates;
    const dates = kept ? await renewed(viewer, db, source, kept) : await source.read(viewer, db);
    memory.set(key, { dates, stale: [] });
    return dates;
  };
  return (await Promise.all(wanted.map(read))).flat();
}

/** Kept dates with those of the things that were touched read anew. */
async function renewed(viewer: Viewer, db: Db, { each }: Source, { dates, stale }: Kept) {
  if (!each) return dates;
  const paths = new Set(stale.map((id) => `${each.path}${id}`));
  return [...dates.filter(({ path }) => !paths.has(path)), ...(await each.read(viewer, db, stale))];
}

/** The dates of one thing, for its own page: those of some kinds whose page this is, in order of day. */
export async function datesHere(
  viewer: Viewer,
  db: Db,
  kinds: readonly DateKind[],
  isHere: (path: string) => boolean,
): Promise<DateAhead[]> {
  const dates = await readDates(viewer, db, kinds);
  return chosenDates(
    dates.filter(({ path }) => isHere(path)),
    { kinds },
  );
}
