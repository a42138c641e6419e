import { Form, Link } from "@remix-run/react";
import { LongField } from "#app/components/long-field";
import { useText } from "#app/i18n/use-text";

type SealedProps = {
  /** The policy version that the tender runs under. */
  readonly tender: string;
  readonly opens: boolean;
  /** The proposal that waits for a second signature. */
  readonly proposal: string | undefined;
  readonly typed: string | undefined;
};

/** That registrations are sealed, and after closing the way to open them with a colleague. */
export function Sealed({ tender, opens, proposal, typed }: SealedProps) {
  const text = useText("judging");
  return (
    <section aria-labelledby="sealed" className="season-sealed">
      <h2 id="sealed">{text("sealed.title")}</h2>
      <p>{text("sealed.say")}</p>
      {proposal && (
        <p>
          {text("sealed.proposed")} <Link to={`/proposals/${proposal}`}>{text("sealed.proposal")}</Link>
        </p>
      )}
      {!proposal && opens && (
        <Form method="post" className="season-form">
          <input type="hidden" name="tender" value={tender} />
          <LongField
            name="reason"
            rows={3}
            label={text("sealed.reason")}
            hint={text("sealed.reason.hint")}
            typed={typed}
          />
          <button className="button" type="submit">
            {text("sealed.submit")}
          </button>
        </Form>
      )}
    </section>
  );
}
