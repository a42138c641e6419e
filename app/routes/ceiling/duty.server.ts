import type { Visit } from "#app/auth/viewer.server";
import type { RefusedAct } from "#app/components/act-form";
import { textFields } from "#app/exchange/edited-form.server";
import { dutyForm } from "#app/features/contracting/duty-form";
import { recordDuty } from "#app/features/contracting/record-duty.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

const problems = ["duty", "clause", "from"] as const;

/** Records the duty to continue that a form gives. @returns what is wrong; undefined for no such agreement */
export async function dutyFromForm(
  store: Store,
  deed: Deed,
  { viewer, language }: Visit,
  contract: string,
  form: FormData,
): Promise<RefusedAct | "recorded" | undefined> {
  const typed = textFields(form);
  const say = translator(textsFor(language, "duty").duty ?? {}, language);
  const refused = (keys: readonly string[]): RefusedAct => ({
    typed,
    problems: problems.filter((key) => keys.includes(key)).map((key) => say(`refused.${key}`)),
  });
  const read = dutyForm.safeParse(typed);
  if (!read.success) return refused(read.error.issues.map(({ message }) => message));
  const answer = await recordDuty(store, deed, viewer, contract, read.data);
  if (!answer) return undefined;
  return "refused" in answer ? refused([answer.refused]) : "recorded";
}
