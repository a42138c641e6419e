import type { SignedIn } from "#app/auth/viewer.server";
import { takesApplications } from "#app/domain/contracting/application";
import type { Outcome } from "#app/domain/eligibility/verdict";
import type { Policy } from "#app/domain/policy";
import type { StepTried } from "#app/domain/policy/calendar-trial";
import { titleOf } from "#app/domain/policy/item-boxes";
import type { Turned } from "#app/domain/policy/simulation";
import { readSimulation, type SimulationRead } from "#app/features/policy/read-simulation.server";
import { textsFor } from "#app/i18n/areas.server";
import { eligibilityWriter } from "#app/i18n/eligibility/write-eligibility";
import { formatDay } from "#app/i18n/format";
import { type Language, type Texts, translator } from "#app/i18n/text";
import type { Db } from "#db/store.server";

/** A registration that would come out otherwise, in words. */
export type TurnedShown = {
  readonly key: string;
  readonly provider: string;
  readonly lot: string;
  readonly before: string;
  readonly after: string;
  readonly because: readonly string[];
};

/** What the page of a simulation shows; undefined for a draft that is not the viewer's. */
export async function loadSimulation(
  db: Db,
  { viewer, language }: Pick<SignedIn, "viewer" | "language">,
  id: string,
) {
  const read = await readSimulation(viewer, db, id);
  if (!read) return undefined;
  const texts = textsFor(language, "policy-simulation");
  const say = translator(texts["policy-simulation"] ?? {}, language);
  const { policy, simulation } = read;
  const title = titleOf(policy);
  const words = textsFor(language, "eligibility").eligibility ?? {};
  const write = policy && turnedWriter(read, policy, words, language);
  const shown = (turned: readonly Turned[] = []) => (write ? turned.map(write) : []);
  const asked = policy && takesApplications(policy);
  return {
    ...{ id, texts, title: say(!policy ? "title.faulty" : asked ? "title.agreements" : "title") },
    policy: (typeof title === "string" ? title : title?.[language]) || say("untitled"),
    tried: triedShown(read, language),
    worse: shown(simulation?.worse),
    better: shown(simulation?.better),
    withoutLot: simulation?.withoutLot.length ?? 0,
    calendar: calendarShown(read.calendar, say, language),
  };
}

/** What was tried, with its figures, or why nothing could be. */
function triedShown({ policy, round, simulation }: SimulationRead, language: Language) {
  if (!policy) return "faulty" as const;
  if (!round || !simulation)
    return takesApplications(policy) ? ("nothing.agreements" as const) : ("nothing" as const);
  const turned = (outcome: Outcome) => simulation.worse.filter(({ after }) => after === outcome).length;
  const { version, closedOn } = round;
  return {
    ...{ count: simulation.count, fails: turned("fails"), judged: turned("to-judge"), day: closedOn },
    ...{ against: version.policy.title[language], version: version.version, of: round.of },
  };
}

/** A step on the calendar, in words. */
export type StepShown = {
  readonly key: string;
  readonly title: string;
  readonly last: string;
  readonly working: string;
  readonly differs: string;
  readonly came: string;
};

/** The steps of the calendar, each beside the same step of the version before. */
const calendarShown = (
  steps: readonly StepTried[],
  say: ReturnType<typeof translator>,
  language: Language,
): StepShown[] =>
  steps.map(({ key, title, last, rest, working, before, came, sooner = 0 }) => ({
    ...{ key, title: title[language] },
    last: [last ? formatDay(last, language, "weekday") : "", ...(rest ? [say("calendar.rest")] : [])]
      .filter(Boolean)
      .join(", "),
    working:
      working === undefined
        ? ""
        : before?.working === undefined || before.working === working
          ? say("calendar.working", { count: working })
          : say("calendar.workingWas", { count: working, was: before.working }),
    differs: !before
      ? say("calendar.new")
      : sooner === 0
        ? say("calendar.same")
        : say(sooner > 0 ? "calendar.sooner" : "calendar.later", { count: Math.abs(sooner) }),
    came: came ? say("calendar.came", { count: came.late, of: came.count }) : "",
  }));

/** Writes why a registration comes out otherwise: each norm that is not met, what was seen and what would cure it. */
function turnedWriter({ names }: SimulationRead, policy: Policy, texts: Texts, language: Language) {
  const write = eligibilityWriter(policy, texts, language);
  const say = translator(texts, language);
  return ({ id, provider, lot, before, after, because }: Turned): TurnedShown => {
    const { findings, title } = write({ lot, outcome: after, norms: because });
    return {
      ...{ key: id, provider: names.get(provider) ?? provider, lot: title },
      ...{ before: say(`outcome.${before}`), after: say(`outcome.${after}`) },
      because: findings
        .filter(({ outcome }) => outcome === "fails" || outcome === "to-judge")
        .map(({ rule, seen, cure }) => [rule, ...seen, ...(cure ? [cure] : [])].join(" ")),
    };
  };
}
