import { Form, Link } from "@remix-run/react";
import { LongField } from "#app/components/long-field";
import { useText } from "#app/i18n/use-text";
import type { LotPage } from "#app/routes/tender-lot/load.server";

type TellProps = { readonly page: LotPage; readonly typed: string | undefined };

/** Tells the outcome or proposes it, or says what it waits for. */
export function Tell({ page, typed }: TellProps) {
  const { judges, refusal, steps, needsSecond, maximum, proposal } = page;
  const text = useText("judging");
  if (!judges || refusal === "nothing") return null;
  return (
    <section aria-labelledby="tell">
      <h2 id="tell">{text("tell.title")}</h2>
      {proposal && (
        <p>
          {text("tell.proposed")} <Link to={`/proposals/${proposal}`}>{text("tell.toProposals")}</Link>
        </p>
      )}
      {!proposal && <p>{text(refusal ? `refused.${refusal}` : "tell.say")}</p>}
      {!proposal && !refusal && (
        <Form method="post" className="season-form">
          <input type="hidden" name="seen" value={steps} />
          {needsSecond && <p>{text("tell.second")}</p>}
          {maximum && maximum.beyond > 0 && (
            <LongField
              name="enough"
              rows={3}
              label={text("tell.enough")}
              hint={text("tell.enough.hint", { count: maximum.beyond })}
              typed={typed}
            />
          )}
          <p>
            <label>
              {text("tell.language")}{" "}
              <select name="language">
                <option value="nl">{text("tell.nl")}</option>
                <option value="en">{text("tell.en")}</option>
              </select>
            </label>
          </p>
          <button className="button" type="submit">
            {text(needsSecond ? "tell.propose" : "tell.submit")}
          </button>
        </Form>
      )}
    </section>
  );
}

/** Takes the lot back from the open tender, with a reason. */
export function Withdraw({ typed }: { readonly typed: string | undefined }) {
  const text = useText("judging");
  return (
    <details className="season-form" open={Boolean(typed)}>
      <summary>{text("withdraw.title")}</summary>
      <Form method="post">
        <input type="hidden" name="act" value="withdraw" />
        <p className="soft">{text("withdraw.say")}</p>
        <LongField name="reason" rows={3} label={text("withdraw.reason")} typed={typed} />
        <button className="button quiet" type="submit">
          {text("withdraw.submit")}
        </button>
      </Form>
    </details>
  );
}
