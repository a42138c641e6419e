import { Form } from "@remix-run/react";
import { Field } from "#app/components/field";
import { MonthBoxes } from "#app/components/month-boxes";
import { Notice } from "#app/components/notice";
import type { Day } from "#app/domain/calendar";
import { useText } from "#app/i18n/use-text";

type StateFormProps = {
  readonly id: string;
  readonly year: number;
  readonly today: Day;
  readonly answer:
    | {
        readonly typed: Readonly<Record<string, string>>;
        readonly problems: Readonly<Record<string, string>>;
      }
    | undefined;
};

/** The form for a new version: the total of the year, or its twelve months; it works without scripts. */
export function StateForm({ id, year, today, answer }: StateFormProps) {
  const text = useText("stated-forecast");
  const { typed = {}, problems = {} } = answer ?? {};
  const wrong = Object.keys(problems).length;
  const amount = { inputMode: "decimal", autoComplete: "off" } as const;
  return (
    <section aria-labelledby="state">
      <h2 id="state">{text("form.title")}</h2>
      <p className="soft">{text("form.say")}</p>
      <Form className="increase-form" method="post" action={`/ceilings/${id}/stated-forecast`} noValidate>
        {wrong > 0 && (
          <Notice kind="error">
            <p>{text("problem.count", { count: wrong })}</p>
          </Notice>
        )}
        <Field
          {...{ ...amount, name: "total", label: text("form.total", { year }), hint: text("form.totalHint") }}
          defaultValue={typed.total}
          problem={problems.total}
        />
        <Field
          {...{ name: "day", type: "date", label: text("form.day"), hint: text("form.dayHint") }}
          defaultValue={typed.day ?? today}
          problem={problems.day}
        />
        <MonthBoxes
          {...{ year, typed, problem: (name) => problems[name] }}
          title={text("form.months")}
          hint={text("form.monthsHint")}
        />
        <p className="increase-acts">
          <button className="button" type="submit">
            {text("form.submit")}
          </button>
        </p>
      </Form>
    </section>
  );
}
