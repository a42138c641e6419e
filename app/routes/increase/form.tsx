import { Form } from "@remix-run/react";
import { Field } from "#app/components/field";
import { LongField } from "#app/components/long-field";
import { MonthBoxes } from "#app/components/month-boxes";
import { Notice } from "#app/components/notice";
import { MadeFrom, StaleForm } from "#app/components/stale-form";
import { addMonths, firstOfYear, monthOf } from "#app/domain/calendar";
import { draftFields, lotsIn, monthFields } from "#app/domain/increase-request/content";
import { formatMonth } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { DraftAnswer } from "#app/routes/increase/act.server";
import { ArrivalFields } from "#app/routes/increase/arrival";
import { type LotChoice, LotFields } from "#app/routes/increase/lots";

type IncreaseFormProps = {
  readonly id: string;
  readonly draft: string;
  readonly year: number;
  /** Whether a buyer enters what came by e-mail or letter. */
  readonly enters: boolean;
  readonly lots: readonly LotChoice[];
  /** The draft as it is kept. */
  readonly typed: Readonly<Record<string, string>>;
  /** What can be filled in beforehand; absent once there is a draft. */
  readonly prefilled: Readonly<Record<string, string>> | undefined;
  readonly answer: DraftAnswer | undefined;
};

/** What is asked, or what a colleague made of it meanwhile. */
export function IncreaseForm({ answer, ...page }: IncreaseFormProps) {
  const label = useLabel(page.year);
  if (answer?.stale)
    return (
      <StaleForm
        stale={answer.stale}
        typed={answer.entries ?? []}
        label={label}
        action={`/ceilings/${page.id}/increase`}
      />
    );
  // What was answered with problems was kept as it came: from that the next answer is made, not from what the page read.
  const kept = answer && Object.keys(answer.problems).length > 0 ? answer.typed : page.typed;
  return (
    <RequestForm
      {...page}
      kept={kept}
      typed={(answer?.told ? undefined : answer?.typed) ?? page.prefilled ?? page.typed}
      isPrefilled={!answer && page.prefilled !== undefined}
      problems={answer?.problems ?? {}}
    />
  );
}

/** The names of the fields. */
function useLabel(year: number) {
  const text = useText("increase");
  const language = useLanguage();
  return (field: string): string => {
    if (field === "forecast") return text("field.forecast", { year });
    if (field === "explanation" || field === "asked" || field === "lots") return text(`field.${field}`);
    if (field === "way" || field === "day" || field === "time") return text(`field.${field}`);
    const at = monthFields.indexOf(field);
    return at < 0 ? field : formatMonth(addMonths(monthOf(firstOfYear(year)), at), language);
  };
}

type RequestFormProps = Omit<IncreaseFormProps, "answer" | "prefilled"> & {
  readonly isPrefilled: boolean;
  readonly kept: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
};

/** What is asked. Two fields are required; whatever was typed is kept as it was. */
function RequestForm({ id, draft, year, enters, lots, kept, typed, problems, ...page }: RequestFormProps) {
  const text = useText("increase");
  const problem = useProblem(problems);
  const wrong = Object.keys(problems).length;
  return (
    <Form className="increase-form" method="post" action={`/ceilings/${id}/increase`} noValidate>
      <input type="hidden" name="draft" value={draft} />
      <MadeFrom fields={draftFields(kept)} />
      {wrong > 0 && (
        <Notice kind="error">
          <p>{text("problem.count", { count: wrong })}</p>
        </Notice>
      )}
      {page.isPrefilled && <p className="soft">{text("prefill.say")}</p>}
      {enters && <ArrivalFields typed={typed} problem={problem} />}
      <Field
        label={text("field.forecast", { year })}
        hint={text("field.forecastHint")}
        name="forecast"
        inputMode="decimal"
        autoComplete="off"
        required
        defaultValue={typed.forecast}
        problem={problem("forecast")}
      />
      <LongField
        name="explanation"
        label={text("field.explanation")}
        hint={text("field.explanationHint")}
        typed={typed.explanation}
        problem={problem("explanation")}
      />
      <Field
        label={text("field.asked")}
        hint={text("field.askedHint")}
        name="asked"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={typed.asked}
        problem={problem("asked")}
      />
      <LotFields lots={lots} chosen={lotsIn(typed.lots)} />
      <MonthBoxes
        {...{ year, typed, problem }}
        title={text("field.months")}
        hint={text("field.monthsHint")}
      />
      <p className="increase-acts">
        <button className="button" type="submit" name="act" value="check">
          {text(enters ? "enter.look" : "act.check")}
        </button>
        <button className="button quiet" type="submit" name="act" value="keep">
          {text("act.keep")}
        </button>
      </p>
    </Form>
  );
}

const problemWords = [
  ...(["forecast.missing", "explanation.missing", "text.tooLong", "asked.zero"] as const),
  ...(["amount.wrong", "amount.negative", "amount.large", "way.missing", "day.wrong", "time.wrong"] as const),
];

/** The words of what is wrong with a field. */
function useProblem(problems: Readonly<Record<string, string>>) {
  const text = useText("increase");
  return (name: string): string | undefined => {
    const key = problemWords.find((each) => each === problems[name]);
    return key && text(key);
  };
}
