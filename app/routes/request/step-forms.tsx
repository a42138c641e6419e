import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Field } from "#app/components/field";
import { LongField } from "#app/components/long-field";
import { isRunning } from "#app/domain/increase-request/state";
import { useText } from "#app/i18n/use-text";
import type { RequestPage } from "#app/routes/request/load.server";

type StepFormsProps = { readonly page: RequestPage; readonly typed: Readonly<Record<string, string>> };

/** What the reader can do with the request where it stands, besides deciding. */
export function StepForms({ page, typed }: StepFormsProps) {
  const text = useText("increase");
  const { state, isProvider, decides, answerDue } = page;
  const responded = state.response !== undefined;
  const closed = state.stage === "decided" || state.stage === "not-considered";
  const condition = state.condition === "open" || state.condition === "overdue";
  return (
    <>
      {isProvider && isRunning(state) && (
        <StepForm step="withdrawn" act={text("step.withdraw")} quiet>
          <LongField rows={4} name="reason" label={text("step.withdrawReason")} typed={typed.reason} />
        </StepForm>
      )}
      {decides && state.stage === "late" && (
        <StepForm step="considered" act={text("step.consider")} say={text("late.consider")}>
          <YesNo name="considered" legend={text("step.considerLegend")} typed={typed} />
          <LongField rows={4} name="reason" label={text("step.reason")} typed={typed.reason} />
        </StepForm>
      )}
      {decides && state.stage === "received" && (
        <StepForm step="complete" act={text("step.complete")} say={text("step.completeSay")} />
      )}
      {decides && condition && (
        <StepForm
          step="condition-met"
          act={text("step.condition")}
          say={page.state.decision?.condition?.text}
        >
          <YesNo name="met" legend={text("step.conditionLegend")} typed={typed} />
          <LongField rows={4} name="reason" label={text("step.reason")} typed={typed.reason} />
        </StepForm>
      )}
      {isProvider && closed && (
        <StepForm step="response" act={text("step.respond")} say={text("step.respondSay")} quiet>
          <LongField rows={4} name="text" label={text("step.response")} typed={typed.text} />
        </StepForm>
      )}
      {decides && responded && (
        <StepForm step="answered" act={text("step.answer")}>
          <LongField rows={4} name="text" label={text("step.answerText")} typed={typed.text} />
        </StepForm>
      )}
      {decides && responded && answerDue?.movable && (
        <StepForm step="answer-moved" act={text("step.move")} say={text("step.moveSay")} quiet>
          <Field label={text("step.moveTo")} name="to" type="date" defaultValue={typed.to} />
          <LongField rows={3} name="reason" label={text("step.reason")} typed={typed.reason} />
        </StepForm>
      )}
    </>
  );
}

type StepFormProps = {
  readonly step: string;
  readonly act: string;
  readonly say?: string | undefined;
  readonly quiet?: boolean;
  readonly children?: ReactNode;
};

function StepForm({ step, act, say, quiet = false, children }: StepFormProps) {
  return (
    <Form className="increase-step" method="post" action="#step-answer" preventScrollReset>
      <input type="hidden" name="step" value={step} />
      {say && <p>{say}</p>}
      {children}
      <button className={quiet ? "button quiet" : "button"} type="submit">
        {act}
      </button>
    </Form>
  );
}

type YesNoProps = {
  readonly name: string;
  readonly legend: string;
  readonly typed: Readonly<Record<string, string>>;
};

function YesNo({ name, legend, typed }: YesNoProps) {
  const text = useText("increase");
  return (
    <fieldset>
      <legend>{legend}</legend>
      {(["yes", "no"] as const).map((value) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={typed[name] === value} />{" "}
          {text(value)}
        </label>
      ))}
    </fieldset>
  );
}
