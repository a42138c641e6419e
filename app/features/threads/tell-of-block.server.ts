import type { NoticeKind } from "#app/domain/notice";
import { rolesThatMay } from "#app/domain/permission";
import { type Audience, asks, type BlockKind, type ThreadBlock } from "#app/domain/thread";
import { areaTold } from "#app/i18n/region/area-name";
import type { Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { peopleAt } from "#db/queries/person.server";
import type { ThreadPlace } from "#db/queries/thread-place.server";
import type { Tx } from "#db/store.server";

type AddedBlock = ThreadBlock & { readonly audience: Audience };

/**
 * Tells of a block whoever it is for: a question whoever must act, an answer whoever asked, a withdrawal whoever was
 * asked, a remark the other side or, inside an organisation, whoever wrote before.
 */
export async function tellOf(
  tx: Tx,
  deed: Deed,
  place: ThreadPlace,
  block: AddedBlock,
  before: readonly ThreadBlock[],
): Promise<void> {
  const receivers = await receiversOf(tx, place, block, before);
  const { kind, number, organisation, asked } = block;
  const question = before.find(({ id }) => id === block.question);
  const regions = new Map(place.region ? [[place.region.code, place.region.name]] : []);
  const term = block.movedTo ?? asked?.deadline;
  const from = [place.holder, place.provider].find(({ id }) => id === organisation)?.name ?? "";
  await notify(tx, deed, {
    to: receivers.filter((id) => id !== block.account),
    kind: kinds[kind],
    values: {
      ...{ number: asks(block) ? number : (question?.number ?? number), from, provider: place.provider.name },
      region: areaTold(place.region && { region: place.region.code }, regions),
      by: term ? { day: term.day } : "",
    },
    ...{ thing: "thread-block", thingId: block.id, legalEffect: binding.has(kind) },
  });
}

/** What one can be held to. */
const binding: ReadonlySet<BlockKind> = new Set(["proposal", "acceptance", "moved"]);

const kinds = {
  question: "thread-question",
  proposal: "thread-proposal",
  acceptance: "thread-accepted",
  moved: "thread-moved",
  answer: "thread-answer",
  withdrawal: "thread-news",
  remark: "thread-news",
} as const satisfies Record<ThreadBlock["kind"], NoticeKind>;

async function receiversOf(
  tx: Tx,
  { holder, provider }: ThreadPlace,
  block: AddedBlock,
  before: readonly ThreadBlock[],
): Promise<string[]> {
  const question = before.find(({ id }) => id === block.question);
  if (["answer", "acceptance", "moved"].includes(block.kind)) return question ? [question.account] : [];
  const asked = block.kind === "withdrawal" ? question?.asked : block.asked;
  if (asked?.account !== undefined) return [asked.account];
  if (block.audience === "internal" && !asked) return [...new Set(before.map(({ account }) => account))];
  const other = block.organisation === holder.id ? provider.id : holder.id;
  const people = await peopleAt(tx, asked?.organisation ?? other, rolesThatMay("write-in-threads"));
  return people.map(({ id }) => id);
}
