import { uuidv7 } from "uuidv7";
import { type Day, dayOf, type Instant } from "#app/domain/calendar";
import { isLive } from "#app/domain/candidacy";
import { leadToJoin, type NotOpen, notOpen } from "#app/domain/contracting/interest";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { isPartFrom } from "#app/domain/region-part";
import { factsWithin, type RegionFacts } from "#app/domain/region-status";
import { factsOf, type SeasonFacts } from "#app/domain/season-facts";
import type { Viewer } from "#app/domain/viewer";
import { isShort } from "#app/domain/written-text";
import { type GivenFile, soundFiles } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { storeFiles } from "#db/documents.server";
import { candidaciesFor, insertCandidacy, insertCandidacyFact } from "#db/queries/candidacy.server";
import { allProviders } from "#db/queries/organisation.server";
import { policyInForce } from "#db/queries/policy.server";
import { seasonFacts } from "#db/queries/season.server";
import type { Store, Tx } from "#db/store.server";
import { addUnknown, findByNumbers, type UnknownProvider } from "#db/unknown-provider.server";

/** The interest of a provider as it came in. */
export type Interest = {
  /** Chosen when the form was made: entered twice it is still one candidacy. */
  readonly id: string;
  readonly year: number;
  readonly provider: string;
  /** Given where it is not in the list; its key is found or made. */
  readonly unknown?: UnknownProvider | undefined;
  readonly region: string;
  /** The part of the region, where it is for one (reading 9). */
  readonly part?: string | undefined;
  /** For the whole region, or to join the lead party that it has (rule 4.19). */
  readonly way: "whole" | "join";
  readonly receivedAt: Instant;
  /** Why it is refused, where the region is not open. */
  readonly reason: string;
  readonly files: readonly GivenFile[];
};

export type InterestRefusal =
  | NotOpen
  | "provider-missing"
  | "alike"
  | "region-missing"
  | "year-missing"
  | "no-lead"
  | "not-yet"
  | "running"
  | "reason-short";

/** A place for the candidacy, checked against all that is known. */
type Ground = { readonly version: PolicyVersion; readonly season: SeasonFacts; readonly facts: RegionFacts };

/**
 * Enters interest in an agreement as lead party, or in joining one (rules 4.19 to 4.21 and 4.52). Interest in a region
 * that is not open is recorded as it was received, and refused in the same act with a reason.
 * @returns undefined for whoever does not buy
 */
export async function enterInterest(store: Store, deed: Deed, viewer: Viewer, given: Interest) {
  const { organisation: insurer } = viewer;
  if (insurer === undefined || !may(viewer.roles, "contract")) return undefined;
  const files = soundFiles(given.files);
  if ("files" in files) return files;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const [same] = await candidaciesFor(viewer, tx, given.id);
    if (same) return { entered: same.id };
    const found = given.unknown && (await findByNumbers(tx, given.unknown));
    if (found === "alike") return { refused: "alike" };
    const interest = { ...given, provider: found?.id ?? given.provider };
    const ground = await groundOf(viewer, tx, insurer, interest, found?.isNew);
    if (typeof ground === "string") return { refused: ground };
    const refused = refusalOf(viewer, interest, ground);
    if (refused !== undefined && refused !== "contracted" && refused !== "not-named") return { refused };
    if (refused !== undefined && isShort(given.reason)) return { refused };
    if (given.unknown && found?.isNew) await addUnknown(tx, deed, found.id, given.unknown);
    await keep(tx, deed, interest, { insurer, ground, refuse: refused !== undefined });
    await storeFiles(tx, deed, files.sound, {
      ...{ thing: "candidacy", thingId: given.id, holder: insurer },
      ...{ region: ground.facts.region, provider: interest.provider },
    });
    return { entered: given.id };
  });
}

async function groundOf(
  viewer: Viewer,
  tx: Tx,
  insurer: string,
  { year, provider, region, part }: Interest,
  isNew = false,
): Promise<Ground | InterestRefusal> {
  const day = dayOf(viewer.now);
  const version = await policyInForce(viewer, tx, { insurer, contractYear: year, day });
  const season = version && (await seasonFacts(viewer, tx, version));
  if (!version || !season) return "year-missing";
  const code = season.regions.find((each) => each.code === region)?.code;
  if (!code || (part !== undefined && !isPartAt(season, code, part, day))) return "region-missing";
  if (!isNew && !(await allProviders(viewer, tx)).some(({ id }) => id === provider))
    return "provider-missing";
  const facts = factsOf(season, code);
  return { version, season, facts: part === undefined ? facts : factsWithin(facts, part) };
}

const isPartAt = ({ parts }: SeasonFacts, region: string, id: string, day: Day): boolean =>
  parts.some((part) => part.id === id && part.region === region && isPartFrom(part, day));

function refusalOf(
  viewer: Viewer,
  { provider, way, receivedAt }: Interest,
  { version, facts }: Ground,
): InterestRefusal | undefined {
  const [day, now] = [dayOf(receivedAt), viewer.now];
  if (receivedAt > now) return "not-yet";
  const running = facts.candidacies.some(
    (each) => each.provider === provider && isLive(each, dayOf(now), now),
  );
  if (running) return "running";
  if (way === "join") return leadToJoin(facts, day, now) ? undefined : "no-lead";
  return notOpen(facts, version.policy, day, now);
}

async function keep(
  tx: Tx,
  deed: Deed,
  { id, year, provider, part, way, receivedAt, reason }: Interest,
  { insurer, ground, refuse }: { insurer: string; ground: Ground; refuse: boolean },
): Promise<void> {
  const { facts, version } = ground;
  const { region } = facts;
  const joins = way === "join" ? leadToJoin(facts, dayOf(receivedAt), deed.clockAt)?.id : undefined;
  await insertCandidacy(tx, {
    ...{ id, insurer, region, part: part ?? null, policy: version.id, contractYear: year, provider },
    joins: joins ?? null,
  });
  const common = { candidacy: id, recordedAt: deed.clockAt, recordedBy: deed.account ?? null };
  const shown = { kind: "interest-shown", receivedAt } as const;
  await insertCandidacyFact(tx, { ...common, id: uuidv7(), day: dayOf(receivedAt), detail: shown });
  const refused = { kind: "refused", reason: reason.trim() } as const;
  if (refuse)
    await insertCandidacyFact(tx, { ...common, id: uuidv7(), day: dayOf(deed.clockAt), detail: refused });
  await audit(tx, deed, {
    ...{ verb: "entered-interest", thing: "candidacy", thingId: id, region, provider, policy: version.id },
    policyItem: "interest",
    after: {
      contractYear: year,
      ...(part && { part }),
      receivedAt,
      joins: joins ?? null,
      ...(refuse && { refused: reason }),
    },
  });
}
