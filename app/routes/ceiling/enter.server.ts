import type { Visit } from "#app/auth/viewer.server";
import { textFields } from "#app/exchange/edited-form.server";
import { type EntryProblem, entryForm } from "#app/features/ceiling/form";
import { type Meanwhile, recordEntry } from "#app/features/ceiling/record-entry.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatCents, formatInstant } from "#app/i18n/format";
import { type Language, type Translate, translator } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/** What was typed, to show again with what is wrong with it; files cannot be shown again. */
export type Refused = {
  readonly problems: readonly string[];
  readonly typed: Readonly<Record<string, string>>;
};

/**
 * Enters what a form says in the ledger of a ceiling.
 * @returns what is wrong, in the reader's language; where it was done, "recorded", or "proposed" for a second
 *   signature; undefined for no such ceiling
 */
export async function enterFromForm(
  store: Store,
  deed: Deed,
  { viewer, language }: Visit,
  ceiling: string,
  form: FormData,
): Promise<Refused | "recorded" | "proposed" | undefined> {
  const typed = textFields(form);
  const say = translator(textsFor(language, "ceiling").ceiling ?? {}, language);
  const refused = (...problems: readonly EntryProblem[]): Refused => ({
    problems: problems.map((problem) => say(`refused.${problem}`)),
    typed,
  });
  const asked = entryForm(language).safeParse(typed);
  if (!asked.success) throw new Response(null, { status: 400 });
  const { day, ...given } = asked.data;
  if (day === undefined) return refused("day");
  const file = form.get("file");
  const chosen = file instanceof File && file.name !== "" ? file : undefined;
  const answer = await recordEntry(
    store,
    deed,
    viewer,
    { ceiling },
    {
      ...given,
      day,
      file: chosen && { name: chosen.name, bytes: Buffer.from(await chosen.arrayBuffer()) },
    },
  );
  if (answer === undefined) return undefined;
  if ("refused" in answer) {
    const { problems } = refused(...answer.refused);
    const told = answer.meanwhile && say("refused.since", sinceOf(answer.meanwhile, say, language));
    return { problems: told ? [told, ...problems] : problems, typed };
  }
  if ("recorded" in answer) return "recorded";
  if ("proposed" in answer) return "proposed";
  const words = translator(textsFor(language, "document").document ?? {}, language);
  return { problems: [words(answer.file.key, answer.file.values)], typed };
}

const sinceOf = ({ by, at, kind, cents }: Meanwhile, say: Translate, language: Language) => ({
  by: by || say("refused.someone"),
  at: formatInstant(at, language),
  what: cents === undefined ? say(`kind.${kind}`) : `${say(`kind.${kind}`)} ${formatCents(cents, language)}`,
});
