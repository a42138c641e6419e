import { Form, Link } from "@remix-run/react";
import { Field } from "#app/components/field";
import { LongField } from "#app/components/long-field";
import { Notice } from "#app/components/notice";
import { RequestProblems } from "#app/components/request-problems";
import { MadeFrom, StaleForm } from "#app/components/stale-form";
import { lotField } from "#app/domain/increase-request/decision";
import { outcomes, stepsSeen } from "#app/domain/increase-request/request";
import { formatInstant } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { ActAnswer } from "#app/routes/request/act.server";
import type { RequestPage } from "#app/routes/request/load.server";

type DecisionPartProps = {
  readonly page: RequestPage;
  readonly answer: ActAnswer | undefined;
};

const decidable: ReadonlySet<string> = new Set(["received", "incomplete", "complete", "decided"]);

/** Deciding: what a colleague made up, and the decision with its reasons. */
export function DecisionPart({ page, answer }: DecisionPartProps) {
  const text = useText("increase");
  const { state, draft } = page;
  if (!decidable.has(state.stage)) return answer ? <TooLate answer={answer} /> : null;
  const revises = state.stage === "decided";
  return (
    <details className="increase-step" open={!revises || answer !== undefined || draft !== undefined}>
      <summary>
        <h2>{text(revises ? "decide.revise" : "decide.title")}</h2>
      </summary>
      <Drafted page={page} />
      {answer?.stale ? (
        <StaleForm
          stale={answer.stale}
          typed={answer.entries ?? []}
          label={(field) =>
            page.weighed?.lots.find(({ key }) => field === lotField(key))?.title ?? text(labelOf(field))
          }
          written={(field, value) => {
            const outcome = outcomes.find((each) => field === "outcome" && each === value);
            return outcome ? text(`outcome.${outcome}`) : value;
          }}
        />
      ) : (
        <DecisionForm page={page} typed={answer?.typed ?? draft?.fields ?? {}} answer={answer} />
      )}
    </details>
  );
}

/** Why nothing can be decided any more, with the words that were typed: they may be needed elsewhere. */
function TooLate({ answer: { problems, typed } }: { answer: ActAnswer }) {
  const text = useText("increase");
  return (
    <section className="increase-step">
      <RequestProblems id="decision-answer" problems={problems} />
      {typed.reason && (
        <>
          <h3>{text("decide.typed")}</h3>
          <p className="increase-words">{typed.reason}</p>
        </>
      )}
    </section>
  );
}

/** The name of a field of the decision. */
const labelOf = (field: string) =>
  field === "outcome" || field === "reason" || field === "condition"
    ? (`decision.${field}` as const)
    : field === "part" || field === "why" || field === "conditionBy"
      ? (`decide.${field}` as const)
      : "decide.title";

/** What a colleague made up and did not decide yet, or waits for a second signature. */
function Drafted({ page: { draft } }: { page: RequestPage }) {
  const text = useText("increase");
  const language = useLanguage();
  if (!draft) return null;
  const values = { by: draft.savedBy, at: formatInstant(draft.savedAt, language) };
  return (
    <Notice kind="info">
      <p>{text("decide.draft", values)}</p>
      {draft.proposal && (
        <p>
          <Link to={`/proposals/${draft.proposal}`}>{text("decide.waiting")}</Link>
        </p>
      )}
    </Notice>
  );
}

type DecisionFormProps = {
  readonly page: RequestPage;
  readonly typed: Readonly<Record<string, string>>;
  readonly answer: ActAnswer | undefined;
};

function DecisionForm({ page, typed, answer }: DecisionFormProps) {
  const text = useText("increase");
  const { state, facts, draft } = page;
  const revises = state.stage === "decided";
  const drafted = Object.entries(draft?.fields ?? {}).map(([name, value]) => [name, [value]]);
  const madeFrom = answer?.madeFrom ?? Object.fromEntries(drafted);
  return (
    <Form method="post" action="#decision-answer" preventScrollReset>
      <MadeFrom fields={madeFrom} />
      <input type="hidden" name="seen" value={stepsSeen(facts)} />
      {revises && <LongField rows={4} name="why" label={text("decide.why")} typed={typed.why} />}
      <fieldset>
        <legend>{text("decision.outcome")}</legend>
        {outcomes.map((outcome) => (
          <label key={outcome}>
            <input type="radio" name="outcome" value={outcome} defaultChecked={typed.outcome === outcome} />{" "}
            {text(`outcome.${outcome}`)}
          </label>
        ))}
      </fieldset>
      <Field
        label={text("decide.part")}
        name="part"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={typed.part}
      />
      <LongField rows={4} name="reason" label={text("decide.reason")} typed={typed.reason} />
      <LotReasons lots={page.weighed?.lots ?? []} typed={typed} />
      <LongField rows={4} name="condition" label={text("decide.condition")} typed={typed.condition} />
      <Field
        label={text("decide.conditionBy")}
        name="conditionBy"
        type="date"
        defaultValue={typed.conditionBy}
      />
      <p className="soft">{text("decide.effect")}</p>
      <RequestProblems id="decision-answer" problems={answer?.problems} />
      <p className="increase-acts">
        <button className="button" type="submit" name="act" value="decide">
          {text(revises ? "decide.submitRevision" : "decide.submit")}
        </button>
        <button className="button quiet" type="submit" name="act" value="keep">
          {text("decide.keep")}
        </button>
      </p>
    </Form>
  );
}

type LotReasonsProps = {
  readonly lots: readonly { readonly key: string; readonly title: string }[];
  readonly typed: Readonly<Record<string, string>>;
};

/** The reasons that hold for one lot, where the request is about more than one. */
function LotReasons({ lots, typed }: LotReasonsProps) {
  const text = useText("increase");
  if (lots.length < 2) return null;
  return (
    <details open={lots.some(({ key }) => typed[lotField(key)])}>
      <summary>{text("decide.lots")}</summary>
      <p className="soft">{text("decide.lotsSay")}</p>
      {lots.map(({ key, title }) => (
        <LongField key={key} rows={2} name={lotField(key)} label={title} typed={typed[lotField(key)]} />
      ))}
    </details>
  );
}
