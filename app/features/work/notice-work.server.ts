import { reason } from "#app/domain/reason";
import type { WorkItem } from "#app/domain/work/item";
import type { WorkSource } from "#app/features/work/source";
import { unreadOwnNotices } from "#db/queries/notice.server";

/** Notices that have not been opened: each one on which rights depend, and how many others. */
export const noticeWork: WorkSource = {
  key: "notices",
  isFor: ({ account }) => account !== undefined,
  async read(viewer, db) {
    const { legal, others } = await unreadOwnNotices(viewer, db);
    const items = legal.map(
      ({ id, kind, values, recordedAt }): WorkItem => ({
        kind: "notice-unread",
        thing: "notice",
        thingId: id,
        about: reason(`${kind}.subject`, values),
        why: reason("why.notice-unread", { received: { instant: recordedAt } }),
        to: `/notices/${id}`,
        importance: "urgent",
      }),
    );
    if (others === 0) return items;
    const rest: WorkItem = {
      kind: "notices-unread",
      thing: "notice",
      thingId: "others",
      about: reason("about.notices"),
      why: reason("why.notices-unread", { count: others }),
      to: "/notices",
      importance: "watch",
    };
    return [...items, rest];
  },
};
