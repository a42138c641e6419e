import { isMailAddress } from "#app/domain/outbox";
import type { MailServer } from "#app/exchange/mail-server.server";
import { Refused } from "#app/server/refused";

/** How messages leave, and where their links lead. */
export type MailSettings = {
  /** Absent where none was named: messages wait then. */
  readonly mailServer: MailServer | undefined;
  /** Where readers find the product, without a slash at the end; absent where nothing was said. */
  readonly address: string | undefined;
};

/** @throws Refused when a variable holds what it cannot mean. */
export function readMailSettings(environment: Readonly<Record<string, string | undefined>>): MailSettings {
  const { SMTP_URL: url, MAIL_FROM: from, PUBLIC_URL: address } = environment;
  if (url && !/^smtps?:\/\/[^\s/]+/.test(url)) {
    throw new Refused(
      "SMTP_URL has to begin with smtp:// or smtps://, for instance smtp://user:password@mail.example:587; leave it out to let messages wait.",
    );
  }
  if (url && !from) {
    throw new Refused("MAIL_FROM is missing: name the mail address that the messages of SMTP_URL come from.");
  }
  if (from && !isMailAddress(from)) {
    throw new Refused(
      `MAIL_FROM is "${from}"; it has to be a mail address alone, for instance plafondkaart@mail.example.`,
    );
  }
  if (address && !/^https?:\/\/[^\s/]+$/.test(address)) {
    throw new Refused(
      `PUBLIC_URL is "${address}"; it has to be the address of the product without a path, for instance https://plafondkaart.example.`,
    );
  }
  return { mailServer: url && from ? { url, from } : undefined, address: address || undefined };
}
