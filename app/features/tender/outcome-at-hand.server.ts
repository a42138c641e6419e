import type { Day } from "#app/domain/calendar";
import type { Paper } from "#app/domain/letter";
import { chooses } from "#app/domain/policy/rules";
import { type Judging, judgingOf, type OutcomeRefusal, outcomeRefusal } from "#app/domain/tender/judging";
import { type MaximumRule, maximumRule, type Placed, placesOf, scoreOf } from "#app/domain/tender/maximum";
import type { Viewer } from "#app/domain/viewer";
import { textsFor } from "#app/i18n/areas.server";
import { type Language, translator } from "#app/i18n/text";
import { lastSubmissions, type PlacedRegistration, placedRegistrations } from "#db/queries/judging.server";
import { publishedPolicy } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

/** A registration of which the outcome is told, as it was judged. */
export type ToTell = { readonly found: PlacedRegistration; readonly judging: Judging };
/** Writes the letter to a registrant; its reference and date come when it is sent. */
export type WriteOutcome = (told: ToTell) => Omit<Paper, "reference" | "moment">;

/** Everything that the outcome of a lot follows from, and what keeps it from being told. */
export type OutcomeAtHand = {
  readonly all: readonly ToTell[];
  readonly first: PlacedRegistration;
  /** How many steps are kept, for whoever acts second to notice the first. */
  readonly steps: number;
  readonly refused: OutcomeRefusal | undefined;
  /** Whether a second person has to agree: a choice of the policy. */
  readonly needsSecond: boolean;
  readonly rule: MaximumRule | undefined;
  /** Where everybody who qualifies stands, by the registration; empty where no maximum is set. */
  readonly places: ReadonlyMap<string, Placed>;
  /** How many qualify and stand behind the most that are contracted. */
  readonly beyond: number;
};

/** The outcome of a lot as it could be told; undefined where the viewer sees none of it. */
export async function outcomeAtHand(
  viewer: Viewer,
  db: Db,
  tenderLot: string,
  today: Day,
): Promise<OutcomeAtHand | undefined> {
  const all = (await placedRegistrations(viewer, db, { tenderLot })).flatMap((found) => {
    const judging = judgingOf(found.facts, viewer.now);
    return judging ? [{ found, judging }] : [];
  });
  return outcomeOf(viewer, db, all, today);
}

/** The outcome of a lot from all its registrations; undefined where there is none. */
export async function outcomeOf(
  viewer: Viewer,
  db: Db,
  all: readonly ToTell[],
  today: Day,
): Promise<OutcomeAtHand | undefined> {
  const [{ found: first } = { found: undefined }] = all;
  const version = first && (await publishedPolicy(viewer, db, first.policy));
  if (!version) return undefined;
  const rule = maximumRule(version.policy);
  const places = rule ? await placesIn(viewer, db, all, rule) : [];
  return {
    ...{ all, first, rule },
    steps: all.reduce((sum, { found }) => sum + found.kept, 0),
    refused: outcomeRefusal(
      all.map(({ judging }) => judging),
      { closesOn: first.days.closesOn, today },
    ),
    needsSecond: chooses(version.policy, "second-signature"),
    places: new Map(places.map((placed) => [placed.id, placed])),
    beyond: places.filter(({ within }) => !within).length,
  };
}

/** Who was told stays where that left them; whoever was left out then qualified as well. */
async function placesIn(viewer: Viewer, db: Db, all: readonly ToTell[], rule: MaximumRule) {
  const qualifying = all.filter(({ judging: { judged } }) => judged?.qualifies || judged?.beyond);
  const [first] = qualifying;
  if (!first) return [];
  const sent = await lastSubmissions(
    viewer,
    db,
    first.found.policy,
    qualifying.map(({ found }) => found.provider),
  );
  return placesOf(
    qualifying.map(({ found: { id, provider } }) => ({
      id,
      score: scoreOf(rule, sent.get(provider)?.content.answers),
    })),
    rule,
  );
}

/** A registration as its outcome is told: who stands behind the maximum is not contracted, and reads why. */
export function asTold({ found, judging }: ToTell, at: OutcomeAtHand, language: Language): ToTell {
  const placed = at.places.get(found.id);
  const { judged } = judging;
  if (!at.rule || !placed || placed.within || !judged?.qualifies) return { found, judging };
  const { most, selection } = at.rule;
  const say = translator(textsFor(language, "judging").judging ?? {}, language);
  const values = { most, place: placed.place, criterion: selection.text[language] };
  const beyond = { place: placed.place, most };
  const reason = `${judged.reason} ${say("judged.beyond", values)}`;
  return { found, judging: { ...judging, judged: { ...judged, qualifies: false, reason, beyond } } };
}
