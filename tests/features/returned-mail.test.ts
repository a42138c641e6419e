import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { sendingState } from "#app/domain/outbox";
import { signIn } from "#app/features/account/sign-in.server";
import { noteReturnedMail } from "#app/features/notices/note-returned.server";
import { loader as mailPage } from "#app/routes/mail/route";
import { notify } from "#db/notices.server";
import { mailsGivenUp, noteHandedOver } from "#db/queries/outbox.server";
import { addAccount, arrive, browser, deedAt, PASSWORD, sessionOf } from "#tests/support/accounts";
import { START } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("a message that came back", (store) => {
  it("stands with what did not arrive, with the server's words, however often it is reported", async () => {
    const { id, organisation, email } = await addAccount(store(), { role: "administrator" });
    await store().write((tx) =>
      notify(tx, deedAt(START), {
        ...{ to: [id], kind: "password-changed", thing: "account", thingId: id, legalEffect: false },
        values: { at: { instant: START } },
      }),
    );
    const { outbox, auditEvents } = store().db.t;
    const mailNow = async () => {
      const [mail] = await store().db.select().from(outbox).where(eq(outbox.account, id));
      if (!mail) throw new Error("no mail");
      return mail;
    };
    const { id: key, secret } = await mailNow();
    const note = (why: string, messageId = `${key}@plafondkaart.example`) =>
      noteReturnedMail(store(), deedAt(START), {
        messageIds: ["report@mx.example", messageId],
        why,
        code: "5.1.1",
      });
    expect(await note("550 unknown")).toBeUndefined(); // nothing was handed over yet
    const handed = { at: START, answer: "250 ok", subject: "Uw wachtwoord is gewijzigd", text: "…" };
    await store().write((tx) => noteHandedOver(tx, { id: key, secret }, handed));
    expect(await note("550 unknown", "no-such@plafondkaart.example")).toBeUndefined();
    expect(await note("550 unknown\r\nhere")).toBe(email);
    expect(await note("a second report")).toBe(email);
    const { attempts, handedOverAt, givenUpAt, failure } = await mailNow();
    expect(failure).toBe("550 unknown here");
    expect(
      sendingState({
        ...{ attempts, failure: failure ?? undefined },
        ...{ handedOverAt: handedOverAt ?? undefined, givenUpAt: givenUpAt ?? undefined },
      }),
    ).toBe("returned");
    expect(await mailsGivenUp({ roles: ["administrator"], organisation, now: START }, store().db)).toBe(1);
    const events = await store().db.select().from(auditEvents).where(eq(auditEvents.thingId, key));
    expect(events.map(({ verb, after }) => [verb, after])).toEqual([["came-back", { code: "5.1.1" }]]);
    const { token } = sessionOf(
      await signIn(store(), deedAt(realNow()), { ...browser, email, password: PASSWORD, address: email }),
    );
    const asked = async (state: string) =>
      (await mailPage(arrive(store(), `/mail?state=${state}`, { token }))).rows.map((row) => row.id);
    expect(await asked("returned")).toEqual([key]);
    expect(await asked("handed-over")).not.toContain(key);
  });
});
