import { data, redirect } from "@remix-run/node";
import type { SignedIn } from "#app/auth/viewer.server";
import { isInTime } from "#app/domain/deadline";
import { tenderPath } from "#app/domain/tender/tender-path";
import { givenFiles, soundFiles } from "#app/exchange/given-file.server";
import { addDocuments } from "#app/features/documents/add-documents.server";
import { placeFor } from "#app/features/documents/place.server";
import { LONGEST_MESSAGE, lateForm, sendForm } from "#app/features/registering/form";
import type { Tender } from "#app/features/registering/read-tender.server";
import { sendRegistration } from "#app/features/registering/send-registration.server";
import { tenderAt } from "#app/features/registering/tenders-ahead.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatList, formatNumber } from "#app/i18n/format";
import { type Texts, translator } from "#app/i18n/text";
import { receiptWriter } from "#app/routes/tender-form/receipt.server";
import type { Deed } from "#db/audit.server";
import { ownForm } from "#db/queries/registering.server";
import type { Store } from "#db/store.server";

type Sending = {
  readonly visitor: SignedIn;
  readonly store: Store;
  readonly deed: Deed;
  readonly tender: Tender;
  readonly form: FormData;
};

type Say = ReturnType<typeof translator>;

/** Sends the registration, or without scripts adds files to it; a file that was chosen and not added stops it. */
export async function sendOrAdd({ visitor, store, deed, tender, form }: Sending) {
  const { viewer, language } = visitor;
  const texts: Texts = Object.assign({}, ...Object.values(textsFor(language, "document", "tender")));
  const say = translator(texts, language);
  const files = [...form.values()].filter((value) => typeof value === "object" && value.name !== "");
  if (!isInTime(tender.closing, deed.clockAt)) return sendLate({ visitor, store, deed, tender, form }, say);
  if (form.get("act") === "add") return addFiles({ visitor, store, deed, tender, form }, files, texts);
  if (files.length > 0) {
    const names = formatList(
      files.map((file) => (typeof file === "object" ? file.name : "")),
      language,
    );
    return data({ problems: [say("send.notAdded", { names })] }, 409);
  }
  const asked = sendForm.safeParse(Object.fromEntries(form));
  if (!asked.success) throw new Response(null, { status: 400 });
  const sent = await sendRegistration(store, deed, viewer, {
    tender,
    sending: asked.data.sending,
    receipt: await receiptWriter(visitor, store.db, tender),
  });
  if (!sent) throw new Response(null, { status: 404 });
  if ("submission" in sent) return redirect(`/tender/receipts/${sent.submission.id}`);
  const missing = sent.missing.map(({ key, about }) => say(key, { about: about?.[language] ?? "" }));
  return data({ problems: [say("send.missing"), ...missing] }, 422);
}

/** Sends what comes after closing: what was written, the files chosen with it, and the form as it stands. */
async function sendLate({ visitor, store, deed, tender, form }: Sending, say: Say) {
  const { viewer, language } = visitor;
  const read = lateForm.safeParse(Object.fromEntries(form));
  if (!read.success) throw new Response(null, { status: 400 });
  const { sending, message: text } = read.data;
  const given = await givenFiles(form);
  const refuse = (problems: readonly string[]) => {
    const again = given.length > 0 ? [say("late.filesAgain")] : [];
    return data({ late: { typed: { message: text }, problems: [...problems, ...again] } }, 422);
  };
  if (text.length > LONGEST_MESSAGE)
    return refuse([say("late.tooLong", { most: formatNumber(LONGEST_MESSAGE, language) })]);
  const found = soundFiles(given);
  if ("files" in found)
    return refuse(
      found.files.map(({ name, why: { key, values } }) =>
        say("refused.file", { name, why: say(key, values) }),
      ),
    );
  if (text === "" && given.length === 0 && !(await ownForm(viewer, store.db, tender.version.id)))
    return refuse([say("late.empty")]);
  const sent = await sendRegistration(store, deed, viewer, {
    ...{ tender, sending, message: { text, files: found.sound } },
    receipt: await receiptWriter(visitor, store.db, tender),
  });
  if (!sent || "missing" in sent) throw new Response(null, { status: 404 });
  return redirect(`/tender/receipts/${sent.submission.id}`);
}

async function addFiles(
  { visitor: { viewer, language }, store, deed, tender }: Sending,
  files: readonly FormDataEntryValue[],
  texts: Texts,
) {
  const say = translator(texts, language);
  const form = await ownForm(viewer, store.db, tender.version.id);
  const place = form && (await placeFor(viewer, store.db, { registration: form.id }));
  if (!place) throw new Response(null, { status: 404 });
  const given = await Promise.all(
    files
      .filter((file) => typeof file === "object")
      .map(async (file) => ({ name: file.name, content: Buffer.from(await file.arrayBuffer()) })),
  );
  const { added, refused } = await addDocuments(store, deed, place, given);
  if (added.length + refused.length === 0) return data({ problems: [say("refused.none")] }, 422);
  const problems = refused.map(({ name, why: { key, values } }) =>
    say("refused.file", { name, why: say(key, values) }),
  );
  const renamed = added.filter((each) => each.renamed);
  if (problems.length > 0)
    return data(
      { problems: [...problems, ...renamed.map(({ name }) => say("done.renamed", { name }))] },
      422,
    );
  const noted = renamed.map(({ id }) => `&renamed=${id}`).join("");
  return redirect(`${tenderPath("/form/send", tenderAt(tender))}&saved${noted}`);
}
