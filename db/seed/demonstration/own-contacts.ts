import type { Policy } from "#app/domain/policy";

/** A policy with the mailboxes and pages of the made-up insurer that acts under it: nobody should write to its source. */
export const withOwnContacts = (policy: Policy, domain: string): Policy => ({
  ...policy,
  contacts: policy.contacts.map((contact) => ({ ...contact, address: ownAddress(contact.address, domain) })),
});

function ownAddress(address: string, domain: string): string {
  const [mailbox, host] = address.split("@");
  if (host !== undefined) return `${mailbox}@${domain}`;
  return address.replace(/^https:\/\/[^/]+/, `https://${domain}`);
}
