import type { RefusedAct } from "#app/components/act-form";
import type { AgbChangeWhat } from "#app/domain/ceiling/agb-change";
import type { Viewer } from "#app/domain/viewer";
import { filesIn, givenFiles } from "#app/exchange/given-file.server";
import { splitCeilings } from "#app/features/ceiling/split-ceiling.server";
import { answerAgbForm, askAgbForm, splitForm } from "#app/features/contracting/agb-form";
import { type AgbStep, answerAgbChange } from "#app/features/contracting/answer-agb-change.server";
import { askAgbChange } from "#app/features/contracting/ask-agb-change.server";
import { typedFields } from "#app/features/contracting/form";
import { textsFor } from "#app/i18n/areas.server";
import { type Language, translator } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

type Given = { readonly form: FormData; readonly language: Language };
type Answer = { readonly recorded: string } | { readonly refused: RefusedAct };

/** Asks for a change, or answers one. @returns undefined for what is not the viewer's to do */
export async function actOnCodes(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  contract: string,
  { form, language }: Given,
): Promise<Answer | undefined> {
  const texts = textsFor(language, "agb-change", "document");
  const say = translator(texts["agb-change"] ?? {}, language);
  const typed = typedFields(form);
  const refuse = (problems: readonly string[]): Answer => {
    const again = filesIn(form).length > 0 ? [say("refused.files-again")] : [];
    return { refused: { typed, problems: [...problems, ...again] } };
  };
  const act = "split" in typed ? splitting : "answer" in typed ? answered : asked;
  const answer = await act(store, deed, viewer, contract, form);
  if (answer === "form" || answer === "day") return refuse([say(`refused.${answer}`)]);
  if (!answer || "recorded" in answer) return answer;
  if ("refused" in answer) return refuse([answer.refused].flat().map((key) => say(`refused.${key}`)));
  const sayFile = translator(texts.document ?? {}, language);
  return refuse(
    answer.files.map(({ name, why }) => say("refused.file", { name, why: sayFile(why.key, why.values) })),
  );
}

async function splitting(store: Store, deed: Deed, viewer: Viewer, contract: string, form: FormData) {
  const read = splitForm.safeParse(typedFields(form));
  if (!read.success) return "form";
  const { split: change, ground, seen } = read.data;
  return splitCeilings(store, deed, viewer, { contract, change, ground, seen });
}

async function asked(store: Store, deed: Deed, viewer: Viewer, contract: string, form: FormData) {
  const read = askAgbForm.safeParse(typedFields(form));
  if (!read.success) return "form";
  const { kind, was, becomes, organisation, from, reason, all } = read.data;
  if (from === undefined) return "day";
  const what: AgbChangeWhat = kind === "code" ? { kind, was, becomes } : { kind, organisation, becomes };
  return askAgbChange(store, deed, viewer, contract, { what, from, reason, all: all === "yes" });
}

async function answered(store: Store, deed: Deed, viewer: Viewer, contract: string, form: FormData) {
  const read = answerAgbForm.safeParse(typedFields(form));
  if (!read.success) return "form";
  const { answer: kind, change, reason, by, splits } = read.data;
  const step: AgbStep =
    kind === "confirmed"
      ? { kind, by, splits: splits === "yes", files: await givenFiles(form) }
      : kind === "consented"
        ? { kind }
        : { kind, reason };
  return answerAgbChange(store, deed, viewer, { contract, change }, step);
}
