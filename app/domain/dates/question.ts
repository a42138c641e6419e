import type { Instant } from "#app/domain/calendar";
import type { DateAhead } from "#app/domain/date-ahead";
import {
  type Audience,
  openQuestions,
  type ThreadBlock,
  type ThreadThing,
  threadPath,
} from "#app/domain/thread";

/** A thread with what its dates follow from. */
export type DatedThread = {
  readonly thing: ThreadThing;
  readonly thingId: string;
  readonly audience: Audience;
  /** The insurer whose thread it is; the other side is the provider. */
  readonly holder: string;
  readonly about: string;
};

/** The last days for the open questions of a thread that have one. */
export const questionDates = (
  thread: DatedThread,
  blocks: readonly ThreadBlock[],
  now: Instant,
): DateAhead[] =>
  openQuestions(blocks, now).flatMap(({ id, number, kind, asked }) =>
    asked?.deadline
      ? [
          {
            ...{ kind: "question", key: `question:${id}` },
            actor: asked.organisation === thread.holder ? "insurer" : "provider",
            title: { word: `own.${kind === "proposal" ? "proposal" : "question"}`, values: { number } },
            belongsTo: { word: "own.belongs", values: { what: thread.about } },
            when: { deadline: asked.deadline },
            path: threadPath(thread, thread.audience, number),
            revision: 0,
          } satisfies DateAhead,
        ]
      : [],
  );
