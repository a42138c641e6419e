import type { Day } from "#app/domain/calendar";
import { responseDue } from "#app/domain/dates/term";
import type { Policy } from "#app/domain/policy";
import type {
  AidsGround,
  ToldApplication,
  ToldBlock,
} from "#db/seed/demonstration/medical-aids-story.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import type { World } from "#db/seed/demonstration/world.server";

/** What begins every thread of an application: its explanation, which waits for the insurer (rule 1.14). */
const START = "start";

type Said = Pick<ToldBlock, "kind" | "by" | "on" | "text" | "until"> & {
  readonly key: string;
  readonly to?: string;
};

/** The talk over an application: proposals and answers of both sides, each with the term that the policy gives it. */
export async function seedApplicationThread(
  { tx, keys, policy, version, insurer }: AidsGround,
  world: World,
  told: ToldApplication,
  application: string,
): Promise<void> {
  const thread = stableId(`thread/${application}`);
  const provider = keys.organisation(told.provider);
  await tx.insert(tx.t.threads).values({
    ...{ id: thread, thing: "application", thingId: application, audience: "shared" },
    ...{ holder: insurer, provider, region: null },
  });
  const organisationOf = (account: string): string => {
    const own = world.accounts.find(({ key }) => key === account)?.organisation;
    return own === undefined ? insurer : keys.organisation(own);
  };
  const idOf = (key: string) => stableId(`${thread}/${key}`);
  const rows = saidIn(told, organisationOf, insurer).map((said, index) => {
    const { kind, by, on, text, to, until } = said;
    const organisation = organisationOf(by);
    const term =
      kind === "proposal"
        ? termOf(policy, organisation === insurer ? "provider" : "insurer", on.on)
        : undefined;
    return {
      ...{ id: idOf(said.key), thread, number: index + 1, kind, text, organisation, recordedAt: on.at },
      ...{ account: keys.account(by), onBehalfOf: null, question: to === undefined ? null : idOf(to) },
      askedOrganisation: term ? (organisation === insurer ? provider : insurer) : null,
      askedAccount: null,
      answerBy: until ?? term?.day ?? null,
      ...{ aimBy: term?.aim ?? null, movable: term?.movable ?? null },
      ...{ policy: term ? version : null, policyItem: term?.window ?? null },
    };
  });
  await tx.insert(tx.t.threadBlocks).values(rows);
}

/** All that was said, in order: how the application ended answers whatever waited then. */
function saidIn(told: ToldApplication, organisationOf: (account: string) => string, insurer: string): Said[] {
  const start: Said = { key: START, kind: "proposal", by: told.by, on: told.on, text: told.explanation };
  const talked = told.blocks.map((block, index) => ({ ...block, key: block.key ?? `block-${index}` }));
  const said = [start, ...talked];
  const [end] = told.facts;
  if (!end) return said;
  const before = said.filter(({ on }) => on.at < end.on.at);
  const met = new Set(before.flatMap(({ kind, to }) => (kind === "moved" || to === undefined ? [] : [to])));
  const open = before.find(({ key, kind }) => kind === "proposal" && !met.has(key));
  if (!open) return said;
  const ours = organisationOf(open.by) !== organisationOf(end.by);
  const kind = !ours
    ? "withdrawal"
    : end.kind === "offered" && organisationOf(end.by) === insurer
      ? "acceptance"
      : "answer";
  return [...said, { key: "end", kind, to: open.key, by: end.by, on: end.on, text: end.reason }];
}

/** By when a side answers a proposal that it got on a day, as the policy says (rules 1.32 and 1.33). */
function termOf({ windows }: Policy, side: "insurer" | "provider", received: Day) {
  const window = windows.find(({ actor }) => actor === side);
  if (!window) return undefined;
  const { deadline, aim } = responseDue(window, received);
  return { day: deadline.day, aim, movable: window.movable, window: window.key };
}
