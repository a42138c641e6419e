import { type Instant, instantOf, msOf } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import { reason } from "#app/domain/reason";
import type { WorkItem } from "#app/domain/work/item";
import type { WorkSource } from "#app/features/work/source";
import { invitationsExpiring } from "#db/queries/account-token.server";
import { jobsThatFailed } from "#db/queries/job.server";
import { mailsGivenUp } from "#db/queries/outbox.server";

const DAY = 86_400_000;
/** How long before the end of an invitation whoever sent it is told, in milliseconds. */
const EXPIRES_SOON = 3 * DAY;
/** How long after mail was given up somebody is asked to look into it, in milliseconds. */
const GIVEN_UP_LATELY = 30 * DAY;

/** What keeps the product and its people going: mail that never arrived, jobs that failed, invitations that end. */
export const administrationWork: WorkSource = {
  key: "administration",
  isFor: ({ roles }) => may(roles, "manage-accounts"),
  async read(viewer, db, at) {
    const soon = instantOf(msOf(at) + EXPIRES_SOON);
    const [givenUp, failed, expiring] = await Promise.all([
      mailsGivenUp(viewer, db, instantOf(msOf(at) - GIVEN_UP_LATELY)),
      may(viewer.roles, "run-jobs") ? jobsThatFailed(viewer, db) : [],
      invitationsExpiring(viewer, db, { from: at, before: soon }),
    ]);
    const items = failed.map(
      ({ id, key }): WorkItem => ({
        ...{ kind: "job-failed", thing: "job", thingId: id, to: `/jobs/${id}`, importance: "urgent" },
        about: reason(`key.${key}`),
        why: reason("why.job-failed"),
      }),
    );
    return [
      ...items,
      ...(givenUp > 0 ? [undelivered(givenUp)] : []),
      ...expiring.map(({ id, email, expiresAt }) => expiringSoon(id, email ?? "", expiresAt)),
    ];
  },
};

const undelivered = (count: number): WorkItem => ({
  ...{
    kind: "mail-undelivered",
    thing: "mail",
    thingId: "given-up",
    to: "/mail?state=given-up&state=returned",
    importance: "usual",
  },
  about: reason("about.mail"),
  why: reason("why.mail-undelivered", { count }),
});

/** The clock of links is the real one: its last moment stands in the words, and is no term of the clock in force. */
const expiringSoon = (id: string, email: string, expiresAt: Instant): WorkItem => ({
  ...{
    kind: "invitation-expiring",
    thing: "invitation",
    thingId: id,
    to: "/invitations",
    importance: "usual",
  },
  about: reason("about.person", { email }),
  why: reason("why.invitation-expiring", { until: { instant: expiresAt } }),
});
