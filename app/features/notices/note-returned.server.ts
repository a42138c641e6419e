import { lengths, oneLine } from "#app/domain/outbox";
import type { ReturnedMail } from "#app/exchange/returned-mail";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { mailHandedOver, noteReturned } from "#db/queries/outbox.server";
import type { Store } from "#db/store.server";

/**
 * Notes that a message which was handed over came back, so that it stands with what did not arrive. A second report of
 * the same message changes nothing. The server's words stay with the message, which is erased with its receiver; the
 * log gets their code alone.
 * @returns to which address it was sent; undefined when none of the messages is one that this installation sent
 */
export async function noteReturnedMail(
  store: Store,
  deed: Deed,
  { messageIds, why, code }: ReturnedMail,
): Promise<string | undefined> {
  const ids = messageIds.map((each) => each.split("@")[0] ?? "");
  return act(store, { deed }, async (tx, { deed }) => {
    const mail = await mailHandedOver(tx, ids);
    if (!mail || mail.givenUpAt) return mail?.address;
    await noteReturned(tx, mail.id, { at: deed.at, failure: oneLine(why, lengths.answer) });
    const event = { thing: "mail", thingId: mail.id, holder: mail.organisation ?? undefined };
    await audit(tx, deed, { ...event, verb: "came-back", after: { code } });
    return mail.address;
  });
}
