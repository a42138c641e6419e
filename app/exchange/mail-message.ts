import { isLinkKind, type MailKind, type NoticeKind } from "#app/domain/notice";
import type { NamedValues } from "#app/domain/notice-values";
import { noticeWriter, writeNotice } from "#app/i18n/notice/write-notice";
import type { Language } from "#app/i18n/text";

/** What a mail is made from. */
export type MailContent = {
  readonly kind: MailKind;
  readonly language: Language;
  readonly values: NamedValues;
  /** Where its link leads: a path of the product. */
  readonly path: string;
  /** The notices that it lists. */
  readonly listed: readonly { readonly kind: NoticeKind; readonly values: NamedValues }[];
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/**
 * Writes a mail in its receiver's language, as plain text and as simple HTML that says the same.
 * @param address where the product is found, without a slash at the end
 */
export function composeMail(
  { kind, language, values, path, listed }: MailContent,
  address: string,
): { subject: string; text: string; html: string } {
  const say = noticeWriter(language);
  const { subject, text } = writeNotice(kind, values, language);
  const items = listed.map((each) => writeNotice(each.kind, each.values, language).subject);
  const [link, open, foot] = [
    address + path,
    say("mail.open"),
    say(isLinkKind(kind) ? "mail.footLink" : "mail.foot"),
  ];
  const list = items.length > 0 ? [items.map((item) => `- ${item}`).join("\n")] : [];
  const listHtml = items.map((item) => `<li>${escaped(item)}</li>`).join("");
  return {
    subject,
    text: `${[text, ...list, `${open}: ${link}`, `-- \n${foot}`].join("\n\n")}\n`,
    html: [
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>`,
      `<p>${escaped(text)}</p>`,
      listHtml && `<ul>${listHtml}</ul>`,
      `<p><a href="${escaped(link)}" target="_top">${escaped(open)}</a></p>`,
      `<hr><p><small>${escaped(foot)}</small></p></body></html>`,
    ].join("\n"),
  };
}
