import type { Contact } from "#app/domain/policy";

type ContactAddressProps = { readonly contact: Pick<Contact, "address" | "subject"> };

/** How to reach an insurer about something: a place on the web, or mail with its fixed subject line. */
export function ContactAddress({ contact: { address, subject } }: ContactAddressProps) {
  if (address.startsWith("https://")) return <a href={address}>{address.replace("https://www.", "")}</a>;
  const query = subject ? `?subject=${encodeURIComponent(subject)}` : "";
  return <a href={`mailto:${address}${query}`}>{address}</a>;
}
