import type { SignedIn } from "#app/auth/viewer.server";
import type { RefusedAct } from "#app/components/act-form";
import { textFields } from "#app/exchange/edited-form.server";
import type { Tender } from "#app/features/registering/read-tender.server";
import { askQuestion } from "#app/features/tender-questions/ask-question.server";
import { askForm, publishForm } from "#app/features/tender-questions/form";
import { publishNote } from "#app/features/tender-questions/publish-note.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { noteWriter } from "#app/routes/tender-questions/note-paper.server";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

type Answer = { readonly to: string } | { readonly refused: RefusedAct };
type Acting = {
  readonly visitor: SignedIn;
  readonly store: Store;
  readonly deed: Deed;
  readonly tender: Tender;
  readonly form: FormData;
};

/** Asks a question or publishes the next note, as the form says; undefined for what is not the viewer's to do. */
export async function actOnQuestions(acting: Acting): Promise<Answer | undefined> {
  return acting.form.get("act") === "publish" ? publish(acting) : ask(acting);
}

const refusing = ({ visitor: { language }, form }: Acting) => {
  const say = translator(textsFor(language, "tender-question")["tender-question"] ?? {}, language);
  return (problems: readonly string[]) => ({
    refused: {
      typed: { ...textFields(form), private: form.getAll("private").map(String) },
      problems: [...new Set(problems)].map((problem) => say(`refused.${problem}`)),
    },
  });
};

async function ask(acting: Acting): Promise<Answer | undefined> {
  const { visitor, store, deed, tender, form } = acting;
  const refuse = refusing(acting);
  const read = askForm.safeParse(Object.fromEntries(form));
  if (!read.success) return refuse(read.error.issues.map(({ message }) => message));
  const { question: id, about, text, private: asked, privately } = read.data;
  const given = { id, about, text, ...(asked && { privately }) };
  const answer = await askQuestion(store, deed, visitor.viewer, tender, given);
  if (!answer) return undefined;
  return "asked" in answer
    ? { to: `/tender/questions/${answer.asked}?done=asked` }
    : refuse([answer.refused]);
}

async function publish(acting: Acting): Promise<Answer | undefined> {
  const { visitor, store, deed, tender, form } = acting;
  const refuse = refusing(acting);
  const read = publishForm.safeParse(Object.fromEntries(form));
  if (!read.success) return refuse(["form"]);
  const write = await noteWriter(visitor.viewer, store.db, tender.version);
  const answer = await publishNote(store, deed, visitor.viewer, { tender, seen: read.data.seen, write });
  if (!answer) return undefined;
  return "note" in answer ? { to: `/tender/notes/${answer.note}?done` } : refuse([answer.refused]);
}
