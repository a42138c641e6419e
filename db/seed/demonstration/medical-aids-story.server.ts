import { z } from "zod";
import { instantAt } from "#app/domain/calendar";
import type { Policy } from "#app/domain/policy";
import { blockKinds } from "#app/domain/thread";
import type { Keys } from "#db/seed/demonstration/keys.server";
import medicalAids from "#db/seed/demonstration/medical-aids.json";
import { day, key, lots, sentence, toldWithHour } from "#db/seed/demonstration/world.server";
import type { Tx } from "#db/store.server";

/** The story of the second insurer, beside its people and certificates, which are part of the world. */

const hour = toldWithHour.transform(({ day: on, at }) => ({ on, at: at ?? instantAt(on, "09:00") }));
const by = { on: hour, by: key };

const block = z.strictObject({
  ...by,
  key: key.optional(),
  kind: z.enum(blockKinds),
  /** The proposal that it answers; the application itself is "start". */
  to: key,
  /** The last day of a term that was moved. */
  until: day.optional(),
  text: sentence,
});
export type ToldBlock = z.infer<typeof block>;

const ended = z.discriminatedUnion("kind", [
  z.strictObject({ ...by, kind: z.literal("offered"), lots, answerBy: day, reason: sentence }),
  z.strictObject({ ...by, kind: z.enum(["refused", "withdrawn"]), reason: sentence }),
]);

const answered = z.discriminatedUnion("kind", [
  z.strictObject({
    ...{ kind: z.literal("accepted"), on: hour, by: z.string() },
    authority: z.enum(["trade-register", "power-of-attorney"]),
  }),
  z.strictObject({ kind: z.literal("declined"), on: hour, by: z.string(), reason: sentence }),
]);

const application = z.strictObject({
  ...{ ...by, provider: key, lots, explanation: sentence },
  answers: z.record(z.string(), z.union([z.boolean(), z.string(), z.number()])),
  /** What it did not declare, of all that is asked. */
  lacks: z.array(key),
  blocks: z.array(block),
  /** What the buyer thought of a ground for exclusion. */
  judged: z
    .array(
      z.strictObject({
        ...{ ...by, ground: key, holds: z.boolean(), happenedOn: day.optional(), reason: sentence },
      }),
    )
    .optional(),
  facts: z.array(ended).max(1),
  /** The agreement that was offered, and what the provider said to it. */
  agreement: z.strictObject({ key, facts: z.array(answered) }).optional(),
});
export type ToldApplication = z.infer<typeof application>;

const story = z.object({
  approached: z.strictObject({ ...by, providers: z.array(key) }),
  earlier: z.array(z.strictObject({ key, provider: key, lots, agreed: day, startsOn: day, endsOn: day })),
  applications: z.array(application),
});

export type AidsStory = z.infer<typeof story>;

export const readAids = (): AidsStory => story.parse(medicalAids);

/** What an application is kept under. */
export type AidsGround = {
  readonly tx: Tx;
  readonly keys: Keys;
  readonly insurer: string;
  readonly policy: Policy;
  readonly version: string;
};
