import { instantOf, msOf } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import { reason } from "#app/domain/reason";
import type { WorkItem } from "#app/domain/work/item";
import type { WorkSource } from "#app/features/work/source";
import { headLastNoted } from "#db/queries/audit.server";
import { lastDone } from "#db/queries/job.server";

const DAY = 86_400_000;
/** How long a head that was noted outside stands for the proof that nothing was cut off, in milliseconds. */
const HEAD_COUNTS = 31 * DAY;
/** How long a check of the chain counts; one is made every night. */
const CHECK_COUNTS = 2 * DAY;

/** What the proof of the log asks of an auditor, by the real clock that the log keeps. */
export const logWork: WorkSource = {
  key: "log",
  isFor: ({ roles }) => may(roles, "read-audit"),
  async read(viewer, db, at) {
    const [noted, check] = await Promise.all([headLastNoted(viewer, db), lastDone(db, "verify-audit-chain")]);
    const since = (ms: number) => instantOf(msOf(at) - ms);
    const item = (kind: WorkItem["kind"], why: WorkItem["why"], more: Partial<WorkItem>): WorkItem => ({
      ...{ kind, thing: "audit", thingId: kind, to: "/audit", importance: "usual", why },
      about: reason("about.log"),
      ...more,
    });
    const items: WorkItem[] = [];
    if (check?.outcome?.alarm)
      items.push(
        item("chain-alarm", reason("why.chain-alarm", { at: { instant: check.endedAt } }), {
          importance: "urgent",
        }),
      );
    else if (check && check.endedAt < since(CHECK_COUNTS))
      items.push(
        item("chain-unchecked", reason("why.chain-unchecked", { at: { instant: check.endedAt } }), {}),
      );
    if (noted === undefined)
      items.push(item("head-to-note", reason("why.head-to-note.never"), { to: "/audit/head" }));
    else if (noted < since(HEAD_COUNTS))
      items.push(
        item("head-to-note", reason("why.head-to-note", { at: { instant: noted } }), { to: "/audit/head" }),
      );
    return items;
  },
};
