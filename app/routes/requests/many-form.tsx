import { Form, Link, useSearchParams } from "@remix-run/react";
import { LongField } from "#app/components/long-field";
import { Notice } from "#app/components/notice";
import { RequestProblems } from "#app/components/request-problems";
import { manyActs } from "#app/features/increase-requests/form";
import { useText } from "#app/i18n/use-text";
import type { ManyDone } from "#app/routes/requests/act.server";

/** The form that the boxes of the list belong to, wherever they stand on the page. */
export const MANY_FORM = "many-requests";

/** What can be done at once with the requests that are ticked in the list. */
export function ManyForm({ answer }: { readonly answer: ManyDone | undefined }) {
  const text = useText("increase");
  const [params] = useSearchParams();
  const typed = answer?.typed;
  return (
    <section aria-labelledby="many">
      <h2 id="many">{text("many.title")}</h2>
      <p className="soft">{text("many.say")}</p>
      <Form
        id={MANY_FORM}
        method="post"
        action={`?${params}#many-answer`}
        className="increase-form"
        preventScrollReset
      >
        <fieldset>
          <legend>{text("many.act")}</legend>
          {manyActs.map((act) => (
            <label key={act} className="increase-lot">
              <input type="radio" name="act" value={act} defaultChecked={typed?.act === act} />{" "}
              {text(`many.${act}`)}
            </label>
          ))}
        </fieldset>
        <LongField
          rows={3}
          name="reason"
          label={text("decide.reason")}
          hint={text("many.reasonHint")}
          typed={typed?.reason}
        />
        <RequestProblems id="many-answer" problems={answer?.problems} />
        <button className="button" type="submit">
          {text("many.submit")}
        </button>
      </Form>
    </section>
  );
}

/** What came of it, of every chosen request. */
export function ManyResults({ answer }: { readonly answer: ManyDone | undefined }) {
  const text = useText("increase");
  if (!answer || answer.problems.length > 0) return null;
  const { results } = answer;
  const done = results.filter(({ answers }) => answers.every((each) => each === "done")).length;
  return (
    <div id="many-answer">
      <Notice kind={done === results.length ? "info" : "warn"}>
        <p>{text("many.done", { count: results.length, done })}</p>
        <ul>
          {results.map(({ id, reference, answers }) => (
            <li key={id}>
              <Link to={`/requests/${id}`}>{reference}</Link>:{" "}
              {answers
                .map((each) =>
                  each === "done" || each === "proposed" || each === "drafted-already" || each === "no-draft"
                    ? text(`many.answer.${each}`)
                    : text(`refused.${each}`),
                )
                .join(" ")}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
