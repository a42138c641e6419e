import type { RefusedAct } from "#app/components/act-form";
import type { Viewer } from "#app/domain/viewer";
import { textFields } from "#app/exchange/edited-form.server";
import { settlementForm } from "#app/features/ceiling/settlement-form";
import {
  type SettlementStepGiven,
  takeSettlementStep,
} from "#app/features/ceiling/take-settlement-step.server";
import { textsFor } from "#app/i18n/areas.server";
import { type Language, translator } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

type Answer = { readonly recorded: string } | { readonly refused: RefusedAct };

/** Takes the step that a form gives. @returns undefined for what is not the viewer's to do */
export async function actOnSettlement(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  asked: { readonly contract: string; readonly contractYear: number },
  { form, language }: { readonly form: FormData; readonly language: Language },
): Promise<Answer | undefined> {
  const say = translator(textsFor(language, "settlement").settlement ?? {}, language);
  const typed = textFields(form);
  const refuse = (...keys: readonly string[]): Answer => ({
    refused: { typed, problems: keys.map((key) => say(`refused.${key}`)) },
  });
  const read = settlementForm.safeParse(typed);
  if (!read.success) return refuse("form");
  const { day } = read.data;
  const given = stepOf(read.data);
  if (day === undefined || !given) return refuse("day");
  const answer = await takeSettlementStep(store, deed, viewer, asked, { ...given, day });
  return answer && "refused" in answer ? refuse(...answer.refused) : answer;
}

type Read = Extract<ReturnType<typeof settlementForm.safeParse>, { success: true }>["data"];

/** The step that was typed; undefined where its own day is none. */
function stepOf(read: Read): Omit<SettlementStepGiven, "day"> | undefined {
  const { step: kind, text } = read;
  if (kind === "contact") return { step: { kind, text, way: read.way, side: read.side } };
  if (kind === "arranged") return read.until && { step: { kind, text, until: read.until } };
  if (kind === "proposed") return { step: { kind, text }, seen: read.seen };
  if (kind === "answered") return { step: { kind, text, agrees: read.agrees === "yes" }, seen: read.seen };
  return { step: { kind, text, reclaim: read.reclaim, paid: read.paid } };
}
