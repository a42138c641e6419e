import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import type { Role } from "#app/domain/permission";
import { signIn } from "#app/features/account/sign-in.server";
import type { Job } from "#app/jobs/job";
import { action as cancelIt, loader as jobPage } from "#app/routes/job/route";
import { loader as progress } from "#app/routes/job-progress/route";
import { loader as jobsPage, action as runIt } from "#app/routes/jobs/route";
import { enqueueJob } from "#db/queries/job.server";
import { addAccount, arrive, deedAt, PASSWORD, sessionOf } from "#tests/support/accounts";
import { handClock, runnerOf } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("the page of jobs", (store) => {
  const enter = async (role: Role) => {
    const { id, email, organisation } = await addAccount(store(), { role });
    const { memberships } = store().db.t;
    // An operator belongs to the installation, not to an organisation.
    if (role === "operator")
      await store().write((tx) =>
        tx.update(memberships).set({ organisation: null }).where(eq(memberships.account, id)),
      );
    const given = { userAgent: "x", session: undefined, email, password: PASSWORD, address: email };
    const { token } = sessionOf(await signIn(store(), deedAt(realNow()), given));
    return { id, organisation, token };
  };
  const at = (path: string, token: string, id = "", form?: Record<string, string>) => ({
    ...arrive(store(), path, { token, ...(form && { form }) }),
    params: { id },
  });

  it("runs a job now, shows how it goes and how it went", async () => {
    const { id: who, token } = await enter("administrator");
    const answer = await runIt(at("/jobs", token, "", { run: "purge-sessions" }));
    const id = answer.headers.get("Location")?.replace("/jobs/", "") ?? "";
    expect((await jobsPage(at("/jobs", token))).underWay.map((run) => run.id)).toContain(id);
    expect(await progress(at("/jobs/x/progress", token, id))).toMatchObject({ id, state: "waiting" });
    const { auditEvents } = store().db.t;
    const [event] = await store().db.select().from(auditEvents).where(eq(auditEvents.thingId, id));
    expect(event).toMatchObject({ verb: "asked-to-run", thing: "job", account: who });
    const job: Job = {
      key: "purge-sessions",
      run: async () => ({ key: "sessions.purged", values: { count: 3 } }),
    };
    const { runner } = runnerOf(store(), [job], handClock(realNow()).now);
    await runner.tick();
    await runner.settled();
    const { jobs, underWay } = await jobsPage(at("/jobs", token));
    expect(underWay.map((run) => run.id)).not.toContain(id);
    expect(jobs.find(({ key }) => key === "purge-sessions")?.last).toMatchObject({
      ...{ id, state: "done", outcome: { key: "sessions.purged", values: { count: 3 } } },
    });
    expect(await jobPage(at("/jobs/x", token, id))).toMatchObject({
      run: { state: "done" },
      administers: true,
    });
  });

  it("cancels, leaves who did so in the log, and lets what has ended be", async () => {
    const { token } = await enter("administrator");
    const answer = await runIt(at("/jobs", token, "", { run: "send-digests" }));
    const id = answer.headers.get("Location")?.replace("/jobs/", "") ?? "";
    await cancelIt(at("/jobs/x", token, id, {}));
    await cancelIt(at("/jobs/x", token, id, {}));
    expect(await progress(at("/jobs/x/progress", token, id))).toMatchObject({ state: "cancelled" });
    expect((await jobsPage(at("/jobs", token))).troubled.rows.map((run) => run.id)).toContain(id);
    const failed = (await jobsPage(at("/jobs?state=given-up", token))).troubled.rows;
    expect(failed.map((run) => run.id)).not.toContain(id);
    const { auditEvents } = store().db.t;
    const events = await store().db.select().from(auditEvents).where(eq(auditEvents.thingId, id));
    expect(events.map(({ verb }) => verb)).toEqual(["asked-to-run", "asked-to-cancel"]);
  });

  it("lets the operator end what works for everybody, in a log that every insurer's auditor reads", async () => {
    const { id: operator, token } = await enter("operator");
    const id = await store().write((tx) => enqueueJob(tx, deedAt(realNow()), { key: "send-digests" }));
    await cancelIt(at("/jobs/x", token, id, {}));
    expect(await progress(at("/jobs/x/progress", token, id))).toMatchObject({ state: "cancelled" });
    const { auditEvents } = store().db.t;
    const [event] = await store().db.select().from(auditEvents).where(eq(auditEvents.thingId, id));
    expect(event).toMatchObject({ verb: "asked-to-cancel", account: operator, holder: "installation" });
  });

  it("is an administrator's; others see the runs they asked for, and nobody another organisation's", async () => {
    const [buyer, administrator, elsewhere] = [
      await enter("buyer"),
      await enter("administrator"),
      await enter("administrator"),
    ];
    await expect(jobsPage(at("/jobs", buyer.token))).rejects.toMatchObject({ status: 404 });
    const forms = [{ run: "deliver-mail" }, { run: "nothing" }] as const;
    await expect(runIt(at("/jobs", buyer.token, "", forms[0]))).rejects.toMatchObject({ status: 404 });
    await expect(runIt(at("/jobs", administrator.token, "", forms[1]))).rejects.toMatchObject({
      status: 400,
    });
    const deed = { ...deedAt(realNow()), account: buyer.id, organisation: buyer.organisation };
    const id = await store().write((tx) => enqueueJob(tx, deed, { key: "send-digests" }));
    const installations = await store().write((tx) =>
      enqueueJob(tx, deedAt(realNow()), { key: "send-digests" }),
    );
    expect(await progress(at("/x", buyer.token, id))).toMatchObject({ id });
    await expect(progress(at("/x", buyer.token, installations))).rejects.toMatchObject({ status: 404 });
    expect(await progress(at("/x", elsewhere.token, installations))).toMatchObject({ id: installations });
    await expect(cancelIt(at("/x", elsewhere.token, installations, {}))).rejects.toMatchObject({
      status: 404,
    });
    expect(await progress(at("/x", elsewhere.token, installations))).toMatchObject({ state: "waiting" });
    for (const key of [id, "no-such", "\0"]) {
      await expect(progress(at("/x", elsewhere.token, key))).rejects.toMatchObject({ status: 404 });
      await expect(cancelIt(at("/x", elsewhere.token, key, {}))).rejects.toMatchObject({ status: 404 });
    }
  });
});
