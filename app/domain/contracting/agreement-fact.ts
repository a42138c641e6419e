import type { Day } from "#app/domain/calendar";

/** Signing for the organisation in the trade register, or by a power of attorney that was recorded. */
export const authorities = ["trade-register", "power-of-attorney"] as const;
export type Authority = (typeof authorities)[number];

/** What is agreed about results, each apart (rules 4.24 and 4.56). */
export const resultKinds = ["price", "volume", "quality", "secondary-care"] as const;
export type ResultKind = (typeof resultKinds)[number];

/** What the parties agree on, talk over and do while an agreement runs. */
export type RunningFact =
  | {
      readonly kind: "result-agreed";
      readonly forYear: number;
      readonly about: ResultKind;
      readonly text: string;
    }
  | { readonly kind: "consulted"; readonly forYear: number; readonly text: string }
  | {
      readonly kind: "action-agreed";
      readonly forYear: number;
      readonly text: string;
      readonly side: "insurer" | "provider";
      /** The last day on which it is to be done. */
      readonly due: Day;
    }
  | {
      readonly kind: "action-done";
      readonly forYear: number;
      /** The fact that agreed on it. */
      readonly action: string;
      readonly text: string;
    };

const running: ReadonlySet<string> = new Set([
  "result-agreed",
  "consulted",
  "action-agreed",
  "action-done",
] satisfies RunningFact["kind"][]);

/** Whether a fact is about how an agreement runs: it stands on the day it was done, whatever was recorded after it. */
export const isRunning = <F extends { readonly kind: string }>(
  fact: F,
): fact is Extract<F, { kind: RunningFact["kind"] }> => running.has(fact.kind);
