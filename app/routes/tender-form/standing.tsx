import { useFetcher } from "@remix-run/react";
import { type FormEvent, type ReactNode, useRef } from "react";
import { EligibilityLots } from "#app/components/eligibility-lots";
import type { EligibilityShown } from "#app/i18n/eligibility/write-eligibility";
import { useText } from "#app/i18n/use-text";

/** The field by which a form asks how lots stand with what it holds, and keeps nothing. */
export const LOOK = "look";

/** So long nothing is typed before it is asked anew. */
const PAUSE_MS = 400;

type StandingProps = {
  /** Where the step of the form is sent to. */
  readonly address: string;
  /** With what is kept. */
  readonly lots: readonly EligibilityShown[];
  /** The form. */
  readonly children: ReactNode;
};

/** A step of the form, and below it how lots stand with what is filled in now, before it is kept. */
export function Standing({ address, lots, children }: StandingProps) {
  const text = useText("tender");
  const { submit, data } = useFetcher<{ readonly standing: readonly EligibilityShown[] }>();
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  const look = ({ target }: FormEvent) => {
    const form = target instanceof Element && target.closest("form");
    if (!form) return;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      const typed = new FormData(form);
      typed.set(LOOK, "yes");
      submit(typed, { method: "post", action: address });
    }, PAUSE_MS);
  };
  return (
    <>
      <div onChange={look}>{children}</div>
      <section aria-labelledby="standing" aria-live="polite">
        <h2 id="standing">{text("standing")}</h2>
        <p className="soft">{text("standing.say")}</p>
        <EligibilityLots lots={data?.standing ?? lots} />
      </section>
    </>
  );
}
