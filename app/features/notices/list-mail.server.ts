import type { ListAsk, ListPage } from "#app/domain/list";
import { isErasedAddress, sendingState, shownState } from "#app/domain/outbox";
import type { Viewer } from "#app/domain/viewer";
import { writeNotice } from "#app/i18n/notice/write-notice";
import type { Language } from "#app/i18n/text";
import { type MailRow, mailPage } from "#db/queries/outbox.server";
import type { Db } from "#db/store.server";

type Given = { readonly demonstration: boolean; readonly language: Language };
export type MailListed = ReturnType<typeof listed>;

/** A page of the mail that the viewer may see. */
export async function listMail(
  viewer: Viewer,
  db: Db,
  given: Given,
  ask: ListAsk,
): Promise<ListPage<MailListed>> {
  const { rows, total } = await mailPage(viewer, db, given, ask);
  return { rows: rows.map((mail) => listed(mail, given)), total };
}

/** Its subject can tell what is for the receiver alone: an administrator sees of what kind it is. */
function listed(mail: MailRow, { demonstration, language }: Given) {
  const { id, kind, address, recordedAt, attempts } = mail;
  const state = sendingState({
    ...{ attempts, address },
    handedOverAt: mail.handedOverAt ?? undefined,
    givenUpAt: mail.givenUpAt ?? undefined,
    failure: mail.failure ?? undefined,
  });
  return {
    ...{ id, kind, recordedAt, attempts },
    address: isErasedAddress(address) ? "" : address,
    state: shownState(state, demonstration),
    subject: demonstration ? writeNotice(kind, mail.values, mail.language).subject : undefined,
    subjectLanguage: demonstration ? mail.language : language,
    answer: (state === "handed-over" ? mail.answer : mail.failure) ?? undefined,
  };
}
