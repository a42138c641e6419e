import type { Day, Instant } from "#app/domain/calendar";
import type { Deadline } from "#app/domain/deadline";
import type { DocumentType } from "#app/domain/document";
import type { RegionCode } from "#app/domain/region";
import type { Audience, BlockKind, QuestionState, ThreadThing } from "#app/domain/thread";

/** Somebody in a thread: a colleague by name, everyone else by their organisation alone. */
export type Somebody = { readonly name?: string | undefined; readonly organisation: string };

/** A file that goes with a block. */
export type FileShown = {
  readonly id: string;
  readonly name: string;
  readonly type: DocumentType;
  /** Bytes. */
  readonly size: number;
  /** Whether a browser may show it. */
  readonly opens: boolean;
};

/** A block as one reader sees it. */
export type BlockShown = {
  readonly id: string;
  readonly number: number;
  readonly kind: BlockKind;
  readonly text: string;
  readonly by: Somebody;
  /** In whose place it was written. */
  readonly instead?: Somebody | undefined;
  readonly at: Instant;
  /** The number of the question that it belongs to. */
  readonly question?: number | undefined;
  readonly asked?:
    | (Somebody & {
        /** Of whom it was asked first, where somebody took it over since. */
        readonly first?: Somebody | undefined;
        readonly deadline?: Deadline | undefined;
        readonly aim?: Day | undefined;
      })
    | undefined;
  /** The day to which it moved a term. */
  readonly movedTo?: Deadline | undefined;
  /** Of what waits for somebody only. */
  readonly state?: QuestionState | undefined;
  readonly canAnswer: boolean;
  readonly canWithdraw: boolean;
  readonly canAccept: boolean;
  /** Whether the reader's side can make a proposal in the place of it. */
  readonly canCounter: boolean;
  readonly canMove: boolean;
  readonly unread: boolean;
  /** Each colleague who read it, and the first of every other organisation. */
  readonly readBy: readonly (Somebody & { readonly at: Instant })[];
  readonly files: readonly FileShown[];
};

/** A thread as one reader sees it. */
export type ThreadShown = {
  readonly path: string;
  readonly audience: Audience;
  /** Where its questions go: the other side, or the own organisation. */
  readonly other: string;
  readonly blocks: readonly BlockShown[];
  readonly unread: number;
  /** How many blocks are the reader's own. */
  readonly own: number;
  readonly mayWrite: boolean;
  readonly takesProposals: boolean;
  /** Who is to move, with what and by when: the soonest last day first. */
  readonly turns: readonly (Somebody & TurnShown)[];
  /** By when the other side would have to answer, where the policy says so: then nobody chooses a day. */
  readonly term?: { readonly deadline: Deadline; readonly aim?: Day | undefined } | undefined;
  /** Of whom an internal question can be asked. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  /** The key of the block that the page can add, so that it is added once. */
  readonly nextBlock: string;
  readonly now: Instant;
};

/** An open question in a list of threads. */
export type TurnShown = {
  readonly number: number;
  readonly kind: BlockKind;
  /** Whether it waits for the reader, or for anyone of the reader's side. */
  readonly ours: boolean;
  readonly overdue: boolean;
  readonly deadline?: Deadline | undefined;
};

/** How a thread stands, for a list. */
export type ThreadSummary = {
  readonly path: string;
  readonly thing: ThreadThing;
  readonly thingId: string;
  readonly audience: Audience;
  readonly provider: string;
  readonly region?: { readonly code: RegionCode; readonly name: string } | undefined;
  /** The other side, or the own organisation. */
  readonly other: string;
  readonly blocks: number;
  readonly unread: number;
  /** The open questions, those that wait for the reader first. */
  readonly open: readonly TurnShown[];
  readonly lastAt?: Instant | undefined;
};
