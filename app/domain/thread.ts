import type { Day, Instant } from "#app/domain/calendar";
import { type Deadline, isInTime } from "#app/domain/deadline";
import { may, type Role } from "#app/domain/permission";

/** What a thread can be on. Another kind of thing comes with a place in `places.server.ts` of the threads. */
export const threadThings = ["contract", "increase-request", "application"] as const;
export type ThreadThing = (typeof threadThings)[number];
export const isThreadThing = (text: string): text is ThreadThing =>
  threadThings.some((thing) => thing === text);

/** A thing has two threads: one that its insurer and its provider share, and one of the insurer's own. */
export const audiences = ["shared", "internal"] as const;
export type Audience = (typeof audiences)[number];

export const blockKinds = [
  "question",
  "proposal",
  "answer",
  "acceptance",
  "moved",
  "withdrawal",
  "remark",
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** What waits for the other side: a question, a proposal, or a proposal in the place of another (rule 1.14). */
export const asks = ({ kind }: { readonly kind: BlockKind }): boolean =>
  kind === "question" || kind === "proposal";

/** What meets that: a proposal in its place answers a proposal too. */
const meets = ({ kind }: Pick<ThreadBlock, "kind">): boolean =>
  kind === "answer" || kind === "acceptance" || kind === "proposal";

/** One numbered block of a thread. It is never changed: what is wrong is said anew in a later one. */
export type ThreadBlock = {
  readonly id: string;
  /** 1, 2, 3 … in its thread. */
  readonly number: number;
  readonly kind: BlockKind;
  /** The question or proposal that it belongs to. */
  readonly question?: string | undefined;
  readonly account: string;
  readonly organisation: string;
  readonly at: Instant;
  /** Of what waits for somebody: the organisation that must act, one person of it where that was asked, and by when. */
  readonly asked?: Asked | undefined;
  /** The last day to which a term was moved. */
  readonly movedTo?: Deadline | undefined;
};

export type Asked = {
  readonly organisation: string;
  readonly account?: string | undefined;
  /** Of whom it was asked first, where somebody took it over since. */
  readonly first?: string | undefined;
  readonly deadline?: Deadline | undefined;
  /** The earlier day that is striven for (rule 1.33). */
  readonly aim?: Day | undefined;
  /** Whether the term can be moved, once; it can where nothing is said. */
  readonly movable?: boolean | undefined;
};

/** Where a question stands: it waits for somebody, it was answered by these blocks, or whoever asked let it go. */
export type QuestionState =
  | { readonly kind: "open"; readonly overdue: boolean }
  | {
      readonly kind: "answered";
      readonly late: boolean;
      readonly accepted: boolean;
      readonly by: readonly number[];
    }
  | { readonly kind: "withdrawn" };

/** The block that moved the term of a question, if one did. */
export const moveOf = ({ id }: Pick<ThreadBlock, "id">, blocks: readonly ThreadBlock[]) =>
  blocks.find(({ kind, question }) => kind === "moved" && question === id);

/** The last day that counts for a question: as it was asked, or moved to. */
export const termOf = (question: ThreadBlock, blocks: readonly ThreadBlock[]): Deadline | undefined =>
  moveOf(question, blocks)?.movedTo ?? question.asked?.deadline;

/** Where a question stands at a moment. The first answer counts for whether it was in time; later ones add to it. */
export function questionState(
  block: ThreadBlock,
  blocks: readonly ThreadBlock[],
  now: Instant,
): QuestionState {
  const deadline = termOf(block, blocks);
  const after = blocks.filter(({ question }) => question === block.id);
  const answers = after.filter(meets);
  const [first] = answers;
  if (first) {
    const late = deadline !== undefined && !isInTime(deadline, first.at);
    const accepted = answers.some(({ kind }) => kind === "acceptance");
    return { kind: "answered", late, accepted, by: answers.map(({ number }) => number) };
  }
  if (after.some(({ kind }) => kind === "withdrawal")) return { kind: "withdrawn" };
  return { kind: "open", overdue: deadline !== undefined && !isInTime(deadline, now) };
}

/** What waits for an answer by the term that counts: the earliest last day first, those without any last. */
export const openQuestions = (blocks: readonly ThreadBlock[], now: Instant): ThreadBlock[] =>
  blocks
    .filter((block) => asks(block) && questionState(block, blocks, now).kind === "open")
    .map((block) => ({ ...block, asked: block.asked && { ...block.asked, deadline: termOf(block, blocks) } }))
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
