import type { Deadline } from "#app/domain/deadline";
import { isInTime } from "#app/domain/deadline";
import { asks, moveOf, questionState, type ThreadBlock, type ThreadThing, termOf } from "#app/domain/thread";
import { isShort } from "#app/domain/written-text";

/** Why a block cannot be added. */
export type BlockRefusal =
  | "no-question"
  | "not-asked"
  | "not-asker"
  | "closed"
  | "past"
  | "nobody"
  | "no-proposals"
  | "no-proposal"
  | "short"
  | MoveRefusal;

/** Why a term cannot be moved: it is moved once, before it passes, to a later day, with a reason (rule 1.33). */
export type MoveRefusal =
  | "no-term"
  | "not-movable"
  | "moved-already"
  | "term-over"
  | "not-later"
  | "no-reason";

/** A block before it is added. */
export type NewBlock = Pick<
  ThreadBlock,
  "kind" | "question" | "organisation" | "at" | "asked" | "movedTo"
> & {
  readonly text: string;
};

/** Whether proposals are made about a thing; a request for a higher ceiling has a course of its own. */
export const takesProposals = (thing: ThreadThing): boolean => thing !== "increase-request";

/**
 * Whether a block can be added, and if not why: only the side that is asked answers, accepts, proposes in return and
 * moves its term, only the side that asks withdraws, and only while nobody answered; a last day lies ahead.
 */
export function blockRefusal(block: NewBlock, blocks: readonly ThreadBlock[]): BlockRefusal | undefined {
  const { kind, organisation, at } = block;
  if (kind === "remark") return undefined;
  if (kind === "question" || (asks(block) && block.question === undefined)) return askRefusal(block);
  const question = blocks.find((each) => each.id === block.question && asks(each));
  if (!question) return "no-question";
  const { kind: stands } = questionState(question, blocks, at);
  if (kind === "withdrawal") {
    if (question.organisation !== organisation) return "not-asker";
    return stands === "open" ? undefined : "closed";
  }
  if (question.asked?.organisation !== organisation) return "not-asked";
  if (stands === "withdrawn") return "closed";
  if (kind === "answer") return undefined;
  if (stands !== "open") return "closed";
  if (kind === "moved") return moveRefusal(block, question, blocks);
  if (kind === "acceptance") return question.kind === "proposal" ? undefined : "no-proposal";
  return askRefusal(block);
}

/** Every proposal has a clear explanation in substance (rule 1.14). */
function askRefusal({ kind, asked, at, text }: NewBlock): BlockRefusal | undefined {
  if (!asked) return "nobody";
  if (kind === "proposal" && isShort(text)) return "short";
  return asked.deadline && !isInTime(asked.deadline, at) ? "past" : undefined;
}

function moveRefusal(
  { at, text, movedTo }: NewBlock,
  question: ThreadBlock,
  blocks: readonly ThreadBlock[],
): MoveRefusal | undefined {
  const term: Deadline | undefined = termOf(question, blocks);
  if (!term) return "no-term";
  if (question.asked?.movable === false) return "not-movable";
  if (moveOf(question, blocks)) return "moved-already";
  if (!isInTime(term, at)) return "term-over";
  if (!movedTo || movedTo.day <= term.day) return "not-later";
  return isShort(text) ? "no-reason" : undefined;
}
