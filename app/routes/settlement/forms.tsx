import { type ActField, ActForm, type RefusedAct } from "#app/components/act-form";
import { Notice } from "#app/components/notice";
import { contactWays, payWays, type SettlementFactKind } from "#app/domain/ceiling/settlement";
import type { SettlementPage } from "#app/features/ceiling/read-settlement.server";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type FormsProps = { readonly page: SettlementPage; readonly refused: RefusedAct | undefined };

/** What the reader can record of the settlement where it stands. */
export function SettlementForms({ page, refused }: FormsProps) {
  const text = useText("settlement");
  const fieldsOf = useFields(page);
  const { steps, facts } = page;
  const gone = refused && !steps.some((step) => step === refused.typed.step) ? refused : undefined;
  return (
    <>
      {gone && <Notice kind="error">{gone.problems.join(" ")}</Notice>}
      {steps.map((step) => (
        <ActForm
          key={`${step} ${facts.length}`}
          title={text(`act.${step}`)}
          say={text(`act.${step}.say`)}
          hidden={{ step, ...seenOf(step, page) }}
          fields={fieldsOf(step)}
          refused={refused?.typed.step === step ? refused : undefined}
          submit={text("submit")}
        />
      ))}
    </>
  );
}

/** What a step is taken from: the figures, or the proposal that is answered. */
function seenOf(step: SettlementFactKind, { amounts, proposal }: SettlementPage): { seen?: string } {
  if (step === "proposed") return { seen: String(amounts.reclaim) };
  return step === "answered" ? { seen: proposal?.id ?? "" } : {};
}

function useFields({
  today,
  side,
  amounts,
  clock,
}: SettlementPage): (step: SettlementFactKind) => ActField[] {
  const text = useText("settlement");
  const language = useLanguage();
  const day: ActField = { name: "day", kind: "day", label: text("field.day"), value: today };
  const words: ActField = { name: "text", kind: "long", label: text("field.text") };
  const way: ActField = {
    ...{ name: "way", kind: "choice", label: text("field.way") },
    options: contactWays.map((value) => ({ value, label: text(`way.${value}`) })),
  };
  const by: ActField = {
    ...{ name: "side", kind: "one-of", label: text("field.side"), value: side },
    options: (["insurer", "provider"] as const).map((value) => ({ value, label: text(`side.${value}`) })),
  };
  const agrees: ActField = {
    ...{ name: "agrees", kind: "one-of", label: text("field.agrees") },
    options: (["yes", "no"] as const).map((value) => ({ value, label: text(`agrees.${value}`) })),
  };
  const reclaim: ActField = {
    ...{ name: "reclaim", kind: "line", label: text("field.reclaim") },
    value: formatCents(amounts.reclaim, language),
  };
  const paid: ActField = {
    ...{ name: "paid", kind: "choice", label: text("field.paid") },
    value: amounts.reclaim === 0 ? "nothing" : "set-off",
    options: payWays.map((value) => ({ value, label: text(`paid.${value}`) })),
  };
  return (step) => {
    if (step === "contact") return [way, by, day, words];
    if (step === "arranged")
      return [
        { name: "until", kind: "day", label: text("field.until"), value: clock.claimsThrough },
        day,
        words,
      ];
    if (step === "answered") return [agrees, day, words];
    return step === "settled" ? [reclaim, paid, day, words] : [day, words];
  };
}
