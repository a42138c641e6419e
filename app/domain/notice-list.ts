import type { ListShape } from "#app/domain/list";
import type { NoticeKind } from "#app/domain/notice";

/** Whether a notice was opened, and what it can bring about: words of the filters of the list. */
export const openings = ["unread", "opened"] as const;
export const effects = ["legal", "other"] as const;

/** What can be asked of the list of one's own notices, of these kinds; the newest stands first. */
export const noticesShape = (kinds: readonly NoticeKind[]): ListShape => ({
  columns: [
    { key: "subject", kind: "word", filterable: true, words: kinds },
    { key: "effect", kind: "word", filterable: true, words: effects },
    { key: "recorded", kind: "instant", sortable: true, filterable: true },
    { key: "opened", kind: "word", filterable: true, words: openings },
  ],
  sort: { key: "recorded", descending: true },
});
