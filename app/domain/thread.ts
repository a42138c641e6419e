import type { Instant } from "#app/domain/calendar";
import { type Deadline, isInTime } from "#app/domain/deadline";
import { may, type Role } from "#app/domain/permission";

/** What a thread can be on. Another kind of thing comes with a place in `places.server.ts` of the threads. */
export const threadThings = ["contract", "increase-request"] as const;
export type ThreadThing = (typeof threadThings)[number];
export const isThreadThing = (text: string): text is ThreadThing =>
  threadThings.some((thing) => thing === text);

/** A thing has two threads: one that its insurer and its provider share, and one of the insurer's own. */
export const audiences = ["shared", "internal"] as const;
export type Audience = (typeof audiences)[number];

export const blockKinds = ["question", "answer", "withdrawal", "remark"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** One numbered block of a thread. It is never changed: what is wrong is said anew in a later one. */
export type ThreadBlock = {
  readonly id: string;
  /** 1, 2, 3 … in its thread. */
  readonly number: number;
  readonly kind: BlockKind;
  /** The question that an answer or a withdrawal belongs to. */
  readonly question?: string | undefined;
  readonly account: string;
  readonly organisation: string;
  readonly at: Instant;
  /** Of a question: the organisation that must act, one person of it where that was asked, and by when. */
  readonly asked?:
    | {
        readonly organisation: string;
        readonly account?: string | undefined;
        readonly deadline?: Deadline | undefined;
      }
    | undefined;
};

/** Where a question stands: it waits for somebody, it was answered by these blocks, or whoever asked let it go. */
export type QuestionState =
  | { readonly kind: "open"; readonly overdue: boolean }
  | { readonly kind: "answered"; readonly late: boolean; readonly by: readonly number[] }
  | { readonly kind: "withdrawn" };

/** Where a question stands at a moment. The first answer counts for whether it was in time; later ones add to it. */
export function questionState(
  { id, asked }: ThreadBlock,
  blocks: readonly ThreadBlock[],
  now: Instant,
): QuestionState {
  const deadline = asked?.deadline;
  const after = blocks.filter(({ question }) => question === id);
  const answers = after.filter(({ kind }) => kind === "answer");
  const [first] = answers;
  if (first) {
    const late = deadline !== undefined && !isInTime(deadline, first.at);
    return { kind: "answered", late, by: answers.map(({ number }) => number) };
  }
  if (after.some(({ kind }) => kind === "withdrawal")) return { kind: "withdrawn" };
  return { kind: "open", overdue: deadline !== undefined && !isInTime(deadline, now) };
}

/** The questions that wait for an answer, those with the earliest last day first and those without any last. */
export const openQuestions = (blocks: readonly ThreadBlock[], now: Instant): ThreadBlock[] =>
  blocks
    .filter((block) => block.kind === "question" && questionState(block, blocks, now).kind === "open")
    .sort((a, b) => compare(dayOfTurn(a), dayOfTurn(b)) || a.number - b.number);

const dayOfTurn = ({ asked }: ThreadBlock): string => asked?.deadline?.day ?? "9999";
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The organisations whose turn it is in a thread, each once. */
export const turnsOf = (blocks: readonly ThreadBlock[], now: Instant): string[] => [
  ...new Set(openQuestions(blocks, now).flatMap(({ asked }) => asked?.organisation ?? [])),
];

/** What someone has not read yet; one's own words are read. */
export const unreadBlocks = <B extends Pick<ThreadBlock, "id" | "account">>(
  blocks: readonly B[],
  account: string,
  read: ReadonlySet<string>,
): B[] => blocks.filter((block) => block.account !== account && !read.has(block.id));

/** Why a block cannot be added. */
export type BlockRefusal = "no-question" | "not-asked" | "not-asker" | "closed" | "past" | "nobody";

/** A block before it is added. */
export type NewBlock = Pick<ThreadBlock, "kind" | "question" | "organisation" | "at" | "asked">;

/**
 * Whether a block can be added, and if not why: only the side that is asked answers, only the side that asks
 * withdraws, and only while nobody answered; a last day lies ahead. More may be answered to what was answered before.
 */
export function blockRefusal(block: NewBlock, blocks: readonly ThreadBlock[]): BlockRefusal | undefined {
  const { kind, asked, organisation, at } = block;
  if (kind === "remark") return undefined;
  if (kind === "question") {
    if (!asked) return "nobody";
    return asked.deadline && !isInTime(asked.deadline, at) ? "past" : undefined;
  }
  const question = blocks.find(({ id, kind: each }) => id === block.question && each === "question");
  if (!question) return "no-question";
  const { kind: stands } = questionState(question, blocks, at);
  if (kind === "answer") {
    if (question.asked?.organisation !== organisation) return "not-asked";
    return stands === "withdrawn" ? "closed" : undefined;
  }
  if (question.organisation !== organisation) return "not-asker";
  return stands === "open" ? undefined : "closed";
}

/** Whether these roles read the threads of their organisation. */
export const seesThreads = (roles: readonly Role[]): boolean =>
  may(roles, "see-season") || may(roles, "see-own-contracts");

/** Whether a question waits for somebody: as the one who was asked, or as one of the organisation that was. */
export const waitsFor = (
  {
    organisation,
    account,
  }: { readonly organisation?: string | undefined; readonly account?: string | undefined },
  { asked }: Pick<ThreadBlock, "asked">,
): boolean =>
  asked !== undefined && asked.organisation === organisation && (asked.account ?? account) === account;

/** The address of a thread, and of one block in it. */
export const threadPath = (
  { thing, thingId }: { readonly thing: ThreadThing; readonly thingId: string },
  audience: Audience,
  block?: number,
): string =>
  `/threads/${thing}/${encodeURIComponent(thingId)}${audience === "internal" ? "?internal" : ""}${block === undefined ? "" : `#block-${block}`}`;
