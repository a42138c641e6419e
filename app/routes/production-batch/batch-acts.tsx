import { Form } from "@remix-run/react";
import type { BatchState } from "#app/domain/production/batch";
import { useText } from "#app/i18n/use-text";

type BatchActsProps = {
  readonly state: BatchState;
  readonly lines: number;
  readonly refused: number;
  readonly reversed: boolean;
  readonly reverses?: unknown;
};

/** What can be done with a delivery as it stands. */
export function BatchActs({ state, lines, refused, reversed, reverses }: BatchActsProps) {
  const text = useText("production");
  const button = (act: string, words: string, quiet = false) => (
    <button className={quiet ? "button quiet" : "button"} type="submit" name="act" value={act}>
      {words}
    </button>
  );
  if (state === "discarded" || reversed || (state === "accepted" && reverses)) return null;
  return (
    <Form method="post" className="ways">
      {state === "checked" && refused === 0 && button("accept", text("batch.accept"))}
      {state === "checked" &&
        refused > 0 &&
        refused < lines &&
        button("accept-only", text("batch.acceptOnly"))}
      {state === "accepted"
        ? button("reverse", text("batch.reverse"), true)
        : button("discard", text("batch.discard"), true)}
    </Form>
  );
}
