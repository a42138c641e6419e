import { ActForm, type RefusedAct } from "#app/components/act-form";
import { useProviderFields } from "#app/components/unknown-provider";
import { useText } from "#app/i18n/use-text";
import type { QuestionsPage } from "#app/routes/tender-questions/load.server";

type EnterFormProps = {
  readonly entry: NonNullable<QuestionsPage["entry"]>;
  readonly count: number;
  readonly refused: RefusedAct | undefined;
};

/** Entering a question that came by e-mail or letter, with its original and the moment of receipt. */
export function EnterForm({
  entry: { question, choices, providers, today },
  count,
  refused,
}: EnterFormProps) {
  const text = useText("tender-question");
  const provider = useProviderFields(text("column.asker"), providers);
  return (
    <ActForm
      key={`enter ${count}`}
      title={text("enter.title")}
      say={text("enter.say")}
      hidden={{ act: "enter", question: String(refused?.typed.question ?? question) }}
      refused={refused}
      submit={text("enter.submit")}
      fields={[
        ...provider,
        { name: "about", kind: "choice", label: text("ask.about"), options: choices },
        { name: "text", kind: "long", label: text("column.question"), hint: text("enter.text.hint") },
        { name: "day", kind: "day", label: text("enter.day"), value: today },
        { name: "time", kind: "time", label: text("enter.time"), hint: text("enter.time.hint") },
        { name: "files", kind: "files", label: text("enter.files"), hint: text("enter.files.hint") },
        {
          ...{ name: "private", kind: "several", label: text("ask.private"), chosen: [] },
          options: [{ value: "yes", label: text("enter.private") }],
        },
        { name: "privately", kind: "long", label: text("ask.privately") },
      ]}
    />
  );
}
