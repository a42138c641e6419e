import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { readReturnedMail } from "#app/exchange/returned-mail";
import { acceptInvitation } from "#app/features/account/accept-invitation.server";
import { noteReturnedMail } from "#app/features/notices/note-returned.server";
import { action as account } from "#app/routes/account/route";
import { action as forgotten } from "#app/routes/forgotten/route";
import { action as invitations } from "#app/routes/invitations/route";
import { action as person } from "#app/routes/person/route";
import { action as views } from "#app/routes/views/route";
import { noteHandedOver } from "#db/queries/outbox.server";
import { arrive, attempt, browser, deedAt, PASSWORD, sessionOf } from "#tests/support/accounts";
import { administratorOf, linkTo, secretOf } from "#tests/support/people";
import { onBothEngines } from "#tests/support/stores";

const NAME = "Petronella van Oudewater";

onBothEngines("the log", (store) => {
  const report = (mail: string, email: string) =>
    readReturnedMail(
      `Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 ${NAME} <${email}> unknown\nMessage-ID: <${mail}@x>\n`,
    );

  it("holds no name and no address, whatever is done with somebody", async () => {
    const { token } = await administratorOf(store());
    const email = `${uuidv7()}@oudewater.example`;
    const form = { email, roles: "buyer", language: "nl" };
    await invitations(arrive(store(), "/invitations", { token, form }));
    await acceptInvitation(store(), deedAt(realNow()), {
      ...{ token: secretOf(await linkTo(store(), email)), name: NAME, language: "nl", password: PASSWORD },
      ...browser,
    });
    const own = sessionOf(await attempt(store(), email)).token;
    await attempt(store(), email, { password: "een ander wachtwoord" });
    await forgotten(arrive(store(), "/forgotten", { form: { email } }));
    const move = { act: "change-address", email: `nieuw-${email}`, password: PASSWORD };
    await account(arrive(store(), "/account", { token: own, form: move }));
    const search = `name=${encodeURIComponent(NAME)}&email=${encodeURIComponent(email)}`;
    await views(arrive(store(), "/views", { token, form: { list: "/people", name: NAME, search } }));
    const { outbox, accounts, auditEvents, savedViews } = store().db.t;
    expect(JSON.stringify(await store().db.select().from(savedViews))).toContain(NAME);
    const [mail] = await store().db.select().from(outbox).where(eq(outbox.address, email)).limit(1);
    const key = mail?.id ?? "";
    const handed = { at: realNow(), answer: `250 for ${email}`, subject: "", text: "" };
    await store().write((tx) => noteHandedOver(tx, { id: key, secret: true }, handed));
    const returned = report(key, email);
    if (typeof returned === "string") throw new Error(returned);
    expect(await noteReturnedMail(store(), deedAt(realNow()), returned)).toBe(email);
    const [row] = await store().db.select().from(accounts).where(eq(accounts.email, email));
    const id = row?.id ?? "";
    for (const each of [{ act: "grant", role: "director" }, { end: "director" }, { act: "close" }])
      await person({ ...arrive(store(), `/people/${id}`, { token, form: each }), params: { id } });
    const events = await store().db.select().from(auditEvents);
    const verbs = events.map(({ verb }) => verb);
    for (const verb of ["invited", "accepted", "signed-in", "refused-sign-in", "asked-reset"])
      expect(verbs).toContain(verb);
    for (const verb of ["asked-new-address", "saved", "came-back", "granted-role", "deactivated"])
      expect(verbs).toContain(verb);
    const text = JSON.stringify(events);
    for (const told of [NAME, encodeURIComponent(NAME), "Petronella", email, encodeURIComponent(email)])
      expect(text).not.toContain(told);
    expect(text).toContain("5.1.1");
  });
});
