import { type ActField, ActForm, type RefusedAct } from "#app/components/act-form";
import { agbChangeKinds } from "#app/domain/ceiling/agb-change";
import { useText } from "#app/i18n/use-text";
import type { CodesPage } from "#app/routes/agreement-codes/load.server";

type FormsProps = { readonly page: CodesPage; readonly refused: RefusedAct | undefined };
type Change = CodesPage["changes"][number];

/** What can be asked: another code, a take-over, or that a partner claims itself. */
export function AskForms({ page, refused }: FormsProps) {
  const text = useText("agb-change");
  const line = (name: "becomes", hint: string): ActField => ({
    name,
    kind: "line",
    label: text(`field.${name}`),
    hint,
  });
  const who = (options: CodesPage["others"]): ActField => ({
    ...{ name: "organisation", kind: "choice", label: text("field.organisation"), options },
  });
  const all: ActField = {
    ...{ name: "all", kind: "one-of", label: text("field.all"), value: "no" },
    options: (["no", "yes"] as const).map((value) => ({ value, label: text(`all.${value}`) })),
  };
  const was: ActField = {
    ...{ name: "was", kind: "choice", label: text("field.was") },
    options: page.codes
      .filter(({ runs }) => runs)
      .map(({ code, holder }) => ({ value: code, label: `${code} ${holder}` })),
  };
  const fields = (kind: (typeof agbChangeKinds)[number]): readonly ActField[] => [
    ...(kind === "code" ? [was] : [who(kind === "partner" ? page.partners : page.others)]),
    line("becomes", text("field.becomesHint")),
    { name: "from", kind: "day", label: text("field.from") },
    ...(kind === "partner" ? [] : [all]),
    { name: "reason", kind: "long", label: text("field.reason") },
  ];
  return agbChangeKinds
    .filter((kind) => kind !== "partner" || page.partners.length > 0)
    .map((kind) => (
      <ActForm
        key={`${kind} ${page.changes.length}`}
        title={text(`act.${kind}`)}
        say={text(`act.${kind}.say`)}
        hidden={{ kind }}
        fields={fields(kind)}
        refused={refused?.typed.kind === kind ? refused : undefined}
        submit={text("submit")}
      />
    ));
}

/** How a change that waits can be answered. */
export function AnswerForms({ page, change, refused }: FormsProps & { readonly change: Change }) {
  const text = useText("agb-change");
  const reason: ActField = { name: "reason", kind: "long", label: text("field.reason") };
  const confirmed: readonly ActField[] = [
    { name: "by", kind: "line", label: text("field.by") },
    {
      ...{ name: "splits", kind: "one-of", label: text("field.splits"), value: "no" },
      options: (["no", "yes"] as const).map((value) => ({ value, label: text(`splits.${value}`) })),
    },
    { name: "files", kind: "files", label: text("field.files") },
  ];
  const answers = [
    ...(page.mayAnswer && change.state === "asked" ? (["consented"] as const) : []),
    ...(page.mayAnswer && change.state === "consented" ? (["confirmed"] as const) : []),
    ...(page.mayAnswer ? (["refused"] as const) : []),
    ...(page.mayAsk && !page.mayAnswer ? (["withdrawn"] as const) : []),
  ];
  const own = refused?.typed.change === change.id ? refused : undefined;
  return answers.map((answer) => (
    <ActForm
      key={`${answer} ${change.id}`}
      title={text(`act.${answer}`, { code: change.what.becomes })}
      say={text(`act.${answer}.say`)}
      hidden={{ answer, change: change.id }}
      fields={answer === "confirmed" ? confirmed : answer === "consented" ? [] : [reason]}
      refused={own?.typed.answer === answer ? own : undefined}
      submit={text("submit")}
    />
  ));
}
