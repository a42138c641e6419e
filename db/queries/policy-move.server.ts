import { and, asc, eq, isNull, lte, or } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

type MoveRow = Db["t"]["policyMoves"]["$inferSelect"];
type AnswerRow = Db["t"]["policyMoveAnswers"]["$inferSelect"];

/** A process that runs and was asked to go on under a later version, with the answer where there is one. */
export type PolicyMove = MoveRow & { readonly answer?: AnswerRow | undefined };

/** One move, for whoever it is between; undefined for others, and before it was asked. */
export async function readMove(
  { organisation, now }: Viewer,
  db: Db,
  id: string,
): Promise<PolicyMove | undefined> {
  if (id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const { policyMoves: moves, policyMoveAnswers: answers } = db.t;
  const [row] = await db
    .select()
    .from(moves)
    .where(and(eq(moves.id, id), lte(moves.askedAt, now)));
  if (!row || (row.insurer !== organisation && row.provider !== organisation)) return undefined;
  const [answer] = await db
    .select()
    .from(answers)
    .where(and(eq(answers.move, id), lte(answers.answeredAt, now)));
  return { ...row, answer };
}

/** The moves that nobody answered yet, for whoever they are between, the oldest first. */
export async function unansweredMoves({ organisation, now }: Viewer, db: Db): Promise<MoveRow[]> {
  if (organisation === undefined) return [];
  const { policyMoves: moves, policyMoveAnswers: answers } = db.t;
  const rows = await db
    .select({ move: moves })
    .from(moves)
    .leftJoin(answers, and(eq(answers.move, moves.id), lte(answers.answeredAt, now)))
    .where(
      and(
        isNull(answers.move),
        lte(moves.askedAt, now),
        or(eq(moves.insurer, organisation), eq(moves.provider, organisation)),
      ),
    )
    .orderBy(asc(moves.askedAt), asc(moves.id));
  return rows.map(({ move }) => move);
}

/** The version that each process of a kind goes on under, of those whose provider consented to move, by their key. */
export async function movedTo(
  db: Db,
  thing: MoveRow["thing"],
  ids: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { policyMoves: moves, policyMoveAnswers: answers } = db.t;
  const rows = await db
    .select({ thingId: moves.thingId, policy: moves.policy })
    .from(answers)
    .innerJoin(moves, eq(moves.id, answers.move))
    .where(and(eq(moves.thing, thing), eq(answers.consents, true), lte(answers.answeredAt, now)))
    .orderBy(answers.answeredAt);
  const wanted = new Set(ids);
  return new Map(rows.filter(({ thingId }) => wanted.has(thingId)).map((row) => [row.thingId, row.policy]));
}

export const insertMove = async (tx: Tx, row: MoveRow): Promise<void> => {
  await tx.insert(tx.t.policyMoves).values(row);
};

export const insertMoveAnswer = async (tx: Tx, row: AnswerRow): Promise<void> => {
  await tx.insert(tx.t.policyMoveAnswers).values(row);
};
