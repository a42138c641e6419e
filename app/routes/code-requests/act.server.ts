import type { RefusedAct } from "#app/components/act-form";
import type { CodeRequestWhat } from "#app/domain/catalogue/code-request";
import type { Viewer } from "#app/domain/viewer";
import { textFields } from "#app/exchange/edited-form.server";
import { askCode } from "#app/features/catalogue/ask-code.server";
import { askCodeForm, decideCodeForm } from "#app/features/catalogue/code-form";
import { decideCode } from "#app/features/catalogue/decide-code.server";
import { textsFor } from "#app/i18n/areas.server";
import { type Language, translator } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

type Answer = { readonly recorded: string } | { readonly refused: RefusedAct };

/** Asks something of the code list, or decides on it. @returns undefined for what is not the viewer's to do */
export async function actOnCodes(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { form, language }: { readonly form: FormData; readonly language: Language },
): Promise<Answer | undefined> {
  const say = translator(textsFor(language, "code-request")["code-request"] ?? {}, language);
  const typed = textFields(form);
  const refuse = (...keys: readonly string[]): Answer => ({
    refused: { typed, problems: keys.map((key) => say(`refused.${key}`)) },
  });
  const answer =
    "decision" in typed ? await decided(store, deed, viewer, typed) : await asked(store, deed, viewer, typed);
  if (answer === "form") return refuse("form");
  return answer && "refused" in answer ? refuse(...answer.refused) : answer;
}

type Typed = Readonly<Record<string, string>>;

async function asked(store: Store, deed: Deed, viewer: Viewer, typed: Typed) {
  const read = askCodeForm.safeParse(typed);
  if (!read.success) return "form";
  const { kind, code, discipline, labelNl: nl, labelEn: en, reason } = read.data;
  const what: CodeRequestWhat =
    kind === "new"
      ? { kind, label: { nl, en }, discipline }
      : kind === "discipline"
        ? { kind, code, discipline }
        : { kind, code };
  return askCode(store, deed, viewer, { what, reason });
}

async function decided(store: Store, deed: Deed, viewer: Viewer, typed: Typed) {
  const read = decideCodeForm.safeParse(typed);
  if (!read.success) return "form";
  const { request, decision: kind, code, fits, from, reason } = read.data;
  const given = kind === "granted" ? { kind, code, from, reason } : { kind, fits, reason };
  return decideCode(store, deed, viewer, request, given);
}
