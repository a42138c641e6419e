import { Form } from "@remix-run/react";
import { useId } from "react";
import { MadeFrom } from "#app/components/stale-form";
import type { Answer, AnswerFault, Answers } from "#app/domain/policy/answers";
import type { Question } from "#app/domain/policy/questionnaire";
import type { FormFields } from "#app/domain/stale-form";
import { useLanguage, useText } from "#app/i18n/use-text";

type StepProps = {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly faults: Readonly<Record<string, AnswerFault>>;
  /** What was typed where it could not be kept. */
  readonly typed: Readonly<Record<string, string>>;
  readonly open: boolean;
  readonly made: FormFields;
};

/** The questionnaire of the policy, as far as it is asked of who answers so. */
export function QuestionsStep({ questions, answers, faults, typed, open, made }: StepProps) {
  const text = useText("tender");
  if (questions.length === 0) return <p>{text("questions.none")}</p>;
  return (
    <Form method="post" className="season-form">
      <MadeFrom fields={made} />
      <p>{text("questions.say")}</p>
      {questions.map((question) => (
        <OneQuestion
          key={question.key}
          question={question}
          answer={typed[question.key] ?? answers[question.key]}
          fault={faults[question.key]}
          open={open}
        />
      ))}
      {open && (
        <button className="button" type="submit">
          {text("save")}
        </button>
      )}
    </Form>
  );
}

type QuestionProps = {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly fault: AnswerFault | undefined;
  readonly open: boolean;
};

function OneQuestion({ question, answer, fault, open }: QuestionProps) {
  const text = useText("tender");
  const language = useLanguage();
  const id = useId();
  const { key, title, help, required } = question;
  return (
    <fieldset id={key} disabled={!open} aria-describedby={fault ? `${id}-problem` : undefined}>
      <legend>
        {title[language]} {!required && <span className="soft">{text("answer.optional")}</span>}
      </legend>
      {help && <p className="soft">{help[language]}</p>}
      <AnswerField question={question} answer={answer} />
      {fault && (
        <p id={`${id}-problem`} className="alarm">
          {text(`fault.${fault}`)}
        </p>
      )}
    </fieldset>
  );
}

/** The field for an answer, by its kind. */
function AnswerField({ question, answer }: Pick<QuestionProps, "question" | "answer">) {
  const text = useText("tender");
  const language = useLanguage();
  const { key, kind, title } = question;
  const label = title[language];
  const plain = typeof answer === "string" || typeof answer === "number" ? String(answer) : "";
  if (kind === "file") return <p className="soft">{text("answer.file")}</p>;
  if (kind === "text") return <textarea name={key} aria-label={label} defaultValue={plain} />;
  if (kind === "table") return <TableField question={question} answer={answer} />;
  if (kind === "yes-no")
    return (
      <p>
        {(["yes", "no"] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={key}
              value={each}
              defaultChecked={answer === (each === "yes") || answer === each}
            />{" "}
            {text(`answer.${each}`)}{" "}
          </label>
        ))}
      </p>
    );
  if (kind === "choice")
    return (
      <select name={key} aria-label={label} defaultValue={plain}>
        <option value="">{text("answer.choose")}</option>
        {question.options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.title[language]}
          </option>
        ))}
      </select>
    );
  return (
    <input
      name={key}
      aria-label={label}
      type={kind === "date" ? "date" : "text"}
      inputMode={kind === "number" ? "decimal" : undefined}
      defaultValue={plain}
    />
  );
}

const ROWS = 5;

function TableField({
  question: { key, columns },
  answer,
}: {
  question: Extract<Question, { kind: "table" }>;
  answer: Answer | undefined;
}) {
  const text = useText("tender");
  const language = useLanguage();
  const rows = typeof answer === "object" ? answer : [];
  const count = Math.max(ROWS, rows.length + 1);
  return (
    <table className="season-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.title[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: count }, (_, row) => row).map((row) => (
          <tr key={row}>
            {columns.map((column, index) => (
              <td key={column.key}>
                <input
                  name={key}
                  aria-label={`${column.title[language]}, ${text("answer.row", { row: row + 1 })}`}
                  defaultValue={rows[row]?.[index] ?? ""}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
