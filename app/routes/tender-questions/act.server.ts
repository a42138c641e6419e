import type { SignedIn } from "#app/auth/viewer.server";
import type { RefusedAct } from "#app/components/act-form";
import { instantAt } from "#app/domain/calendar";
import { textFields } from "#app/exchange/edited-form.server";
import { givenFiles } from "#app/exchange/given-file.server";
import { UNKNOWN, unknownProviderForm } from "#app/features/account/unknown-provider-form";
import type { Tender } from "#app/features/registering/read-tender.server";
import { askQuestion } from "#app/features/tender-questions/ask-question.server";
import { enterQuestion } from "#app/features/tender-questions/enter-question.server";
import { askForm, enterForm, publishForm } from "#app/features/tender-questions/form";
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
  /** Whether who is added is made up, as everything in a demonstration is. */
  readonly fictional: boolean;
};

/** Asks a question or publishes the next note, as the form says; undefined for what is not the viewer's to do. */
export async function actOnQuestions(acting: Acting): Promise<Answer | undefined> {
  const act = acting.form.get("act");
  if (act === "publish") return publish(acting);
  return act === "enter" ? enter(acting) : ask(acting);
}

const refusing = ({ visitor: { language }, form }: Acting) => {
  const texts = textsFor(language, "tender-question", "unknown-provider");
  const say = translator({ ...texts["unknown-provider"], ...texts["tender-question"] }, language);
  return (problems: readonly string[], told: readonly string[] = []) => ({
    refused: {
      typed: { ...textFields(form), private: form.getAll("private").map(String) },
      problems: [...told, ...[...new Set(problems)].map((problem) => say(`refused.${problem}`))],
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

/** Enters a question that came by e-mail or letter; files cannot come back in a form, so that is said. */
async function enter(acting: Acting): Promise<Answer | undefined> {
  const { visitor, store, deed, tender, form, fictional } = acting;
  const files = await givenFiles(form);
  const again = files.length > 0 ? ["files-again"] : [];
  const refuse = refusing(acting);
  const fields = textFields(form);
  const read = enterForm.safeParse(fields);
  const unknown = fields.provider === UNKNOWN ? unknownProviderForm.safeParse(fields) : undefined;
  if (!read.success || unknown?.error) {
    const issues = [...(read.error?.issues ?? []), ...(unknown?.error?.issues ?? [])];
    return refuse([...issues.map(({ message }) => message), ...again]);
  }
  const { question: id, private: asked, privately, day, time, ...given } = read.data;
  const answer = await enterQuestion(store, deed, visitor.viewer, tender, {
    ...{ ...given, id, files, receivedAt: instantAt(day, time) },
    ...(asked && { privately }),
    ...(unknown?.data && { unknown: { ...unknown.data, fictional } }),
  });
  if (!answer) return undefined;
  if ("files" in answer) {
    const sayFile = translator(textsFor(visitor.language, "document").document ?? {}, visitor.language);
    const told = answer.files.map(({ name, why }) => `${name}: ${sayFile(why.key, why.values)}`);
    return refuse(again, told);
  }
  return "asked" in answer
    ? { to: `/tender/questions/${answer.asked}?done=entered` }
    : refuse([answer.refused, ...again]);
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
