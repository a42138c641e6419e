import type { Instant } from "#app/domain/calendar";
import type { Way } from "#app/domain/policy/ways";
import type { Viewer } from "#app/domain/viewer";
import type { WorkItem } from "#app/domain/work/item";
import type { Db } from "#db/store.server";

/** Where work comes from: each area of the product has one. */
export type WorkSource = {
  /** In the texts of `work`, `source.<key>` says what it brings to somebody who has nothing to do yet. */
  readonly key:
    | "season"
    | "direction"
    | "agreements"
    | "conditions"
    | "moves"
    | "drafts"
    | "questions"
    | "tender-questions"
    | "notices"
    | "administration"
    | "first-invitations"
    | "log"
    | "requests"
    | "proposals"
    | "agb-changes"
    | "settlements"
    | "production"
    | "codes";
  /** The way of buying that it is about; absent where any policy can bring it. */
  readonly way?: Way | undefined;
  /** Whether it brings the viewer anything at all. */
  readonly isFor: (viewer: Viewer) => boolean;
  /**
   * What the viewer has to do at the viewer's moment.
   * @param at the real moment, which links, mail, jobs and the log go by
   */
  readonly read: (viewer: Viewer, db: Db, at: Instant) => Promise<readonly WorkItem[]>;
};
