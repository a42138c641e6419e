import { localPath } from "#app/auth/local-path";
import type { SignedIn } from "#app/auth/viewer.server";
import type { ThreadFields, ThreadRefusal } from "#app/components/thread-form";
import { threadPath } from "#app/domain/thread";
import { givenFiles } from "#app/exchange/given-file.server";
import { blockForm } from "#app/features/threads/form";
import { writeBlock } from "#app/features/threads/write-block.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { ThreadPlace } from "#db/queries/thread-place.server";
import type { Store } from "#db/store.server";

/** Where the block is to be seen, or why it was not added. */
type Answer = { readonly to: string } | { readonly refused: ThreadRefusal };

/** The form that a request holds; one that was cut off on its way holds nothing, and is refused in words. */
export const givenForm = (request: Request): Promise<FormData> =>
  request.formData().catch(() => new FormData());

/** Adds the block of a form with its files, or says in the reader's words why not; undefined for who may not. */
export async function writeFromForm(
  { viewer, language }: SignedIn,
  store: Store,
  deed: Deed,
  place: ThreadPlace,
  form: FormData,
): Promise<Answer | undefined> {
  const texts = textsFor(language, "thread", "document");
  const say = translator(texts.thread ?? {}, language);
  const sayFile = translator(texts.document ?? {}, language);
  const refuse = (...problems: string[]) => ({ refused: { problems, fields: fieldsOf(form) } });
  const asked = blockForm.safeParse(
    Object.fromEntries([...form].filter(([, value]) => typeof value === "string")),
  );
  if (!asked.success) return refuse(...new Set(asked.error.issues.map(({ message }) => say(message))));
  const files = await givenFiles(form);
  const answer = await writeBlock(store, deed, viewer, place, asked.data, files);
  if (!answer) return undefined;
  if ("files" in answer)
    return refuse(
      ...answer.files.map(({ name, why: { key, values } }) =>
        say("refused.file", { name, why: sayFile(key, values) }),
      ),
    );
  if ("refused" in answer) return refuse(say(`refused.${answer.refused}`));
  const back = localPath(form.get("to"), threadPath(place, asked.data.audience));
  return { to: `${back.split("#")[0]}#block-${answer.written}` };
}

/** What was typed, to stand there again. */
function fieldsOf(form: FormData): ThreadFields {
  const typed = (name: keyof ThreadFields) => {
    const value = form.get(name);
    return typeof value === "string" && value !== "" ? { [name]: value } : {};
  };
  return {
    ...typed("kind"),
    ...typed("text"),
    ...typed("by"),
    ...typed("colleague"),
    ...typed("question"),
    ...typed("block"),
  };
}
