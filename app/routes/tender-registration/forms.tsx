import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Field } from "#app/components/field";
import { LongField } from "#app/components/long-field";
import { isSent } from "#app/domain/tender/judging";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { RegistrationPage } from "#app/routes/tender-registration/load.server";

type FormsProps = { readonly page: RegistrationPage; readonly typed: Readonly<Record<string, string>> };

/** What the reader can do with the registration where it stands. */
export function JudgingForms({ page, typed }: FormsProps) {
  const text = useText("judging");
  const day = useLanguage();
  const { judging, judges, registers } = page;
  const { repair, repairRuns, responded, told } = judging;
  const sent = isSent(judging);
  const of = (step: string) => (typed.step === step ? typed : {});
  return (
    <>
      {repairRuns && repair && (
        <p>
          <strong>{text("repair.runs", { day: formatDay(repair.by, day) })}</strong> <q>{repair.what}</q>
        </p>
      )}
      {judges && sent && !repairRuns && <Judge page={page} typed={of("judged")} />}
      {judges && sent && <Opinion page={page} typed={of("judged-norm")} />}
      {judges && sent && <Ground page={page} typed={of("judged-ground")} />}
      {judges && repairRuns && (
        <Step page={page} step="annulled" title={text("annul.title")} say={text("annul.say")}>
          <LongField rows={3} name="reason" label={text("norm.reason")} typed={of("annulled").reason} />
        </Step>
      )}
      {judges && sent && !repairRuns && (
        <Step page={page} step="repair-asked" title={text("repair.title")} say={text("repair.say")}>
          <LongField rows={3} name="what" label={text("repair.what")} typed={of("repair-asked").what} />
          <Field
            type="date"
            name="by"
            label={text("repair.by")}
            defaultValue={of("repair-asked").by}
            min={page.today}
          />
        </Step>
      )}
      {registers && repairRuns && (
        <Step page={page} step="repaired" title={text("repaired.title")} say={text("repaired.say")}>
          <LongField rows={4} name="text" label={text("repaired.text")} typed={of("repaired").text} />
        </Step>
      )}
      {registers && told && (
        <Step page={page} step="response" title={text("response.title")} say={text("response.say")}>
          <LongField rows={4} name="text" label={text("response.text")} typed={of("response").text} />
        </Step>
      )}
      {judges && responded && (
        <Step page={page} step="answered" title={text("answer.title")}>
          <LongField rows={4} name="text" label={text("answer.text")} typed={of("answered").text} />
        </Step>
      )}
    </>
  );
}

type StepProps = {
  readonly page: RegistrationPage;
  readonly step: string;
  readonly title: string;
  readonly say?: string;
  readonly children: ReactNode;
};

function Step({ page, step, title, say, children }: StepProps) {
  const text = useText("judging");
  return (
    <section aria-labelledby={step}>
      <h2 id={step}>{title}</h2>
      {say && <p>{say}</p>}
      <Form method="post" className="season-form" preventScrollReset>
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="seen" value={step === "judged-norm" ? page.opinions : page.seen} />
        {children}
        <button className="button" type="submit">
          {text("submit")}
        </button>
      </Form>
    </section>
  );
}

/** The judgement on the lot. It is told with the outcome, and not before. */
function Judge({ page, typed }: FormsProps) {
  const text = useText("judging");
  return (
    <Step page={page} step="judged" title={text("judge.title")} say={text("judge.say")}>
      <Choice name="qualifies" legend={text("judge.qualifies")} typed={typed.qualifies} />
      <LongField rows={4} name="reason" label={text("judge.reason")} typed={typed.reason} />
    </Step>
  );
}

/** What is thought of one norm, or of a certificate in the place of its standard. */
function Opinion({ page, typed }: FormsProps) {
  const text = useText("judging");
  const { subjects } = page;
  if (subjects.length === 0) return null;
  return (
    <Step page={page} step="judged-norm" title={text("norm.title")} say={text("norm.say")}>
      <Select name="subject" label={text("norm.norm")} typed={typed.subject} options={subjects} />
      <Choice name="meets" legend={text("norm.meets")} typed={typed.meets} />
      <LongField rows={3} name="reason" label={text("norm.reason")} typed={typed.reason} />
    </Step>
  );
}

/** Whether a ground for exclusion holds for the provider. */
function Ground({ page, typed }: FormsProps) {
  const text = useText("judging");
  const { grounds } = page;
  if (grounds.length === 0) return null;
  return (
    <Step page={page} step="judged-ground" title={text("ground.title")} say={text("ground.say")}>
      <Select name="ground" label={text("grounds.ground")} typed={typed.ground} options={grounds} />
      <Choice name="holds" legend={text("ground.holds")} typed={typed.holds} />
      <LongField rows={3} name="reason" label={text("norm.reason")} typed={typed.reason} />
    </Step>
  );
}

type SelectProps = {
  readonly name: string;
  readonly label: string;
  readonly typed: string | undefined;
  readonly options: readonly { readonly key: string; readonly title: string }[];
};

function Select({ name, label, typed, options }: SelectProps) {
  return (
    <p>
      <label>
        {label}{" "}
        <select name={name} defaultValue={typed}>
          {options.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

function Choice({ name, legend, typed }: { name: string; legend: string; typed: string | undefined }) {
  const text = useText("judging");
  return (
    <fieldset>
      <legend>{legend}</legend>
      {(["yes", "no"] as const).map((value) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={typed === value} /> {text(value)}{" "}
        </label>
      ))}
    </fieldset>
  );
}
