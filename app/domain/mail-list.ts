import type { ListShape } from "#app/domain/list";
import { mailKinds } from "#app/domain/notice";
import { sendingStates } from "#app/domain/outbox";

/** What can be asked of the list of mail; the newest stands first. In a demonstration none leaves, so none has a state. */
export const mailShape = ({ demonstration }: { readonly demonstration: boolean }): ListShape => ({
  columns: [
    { key: "subject", kind: "word", filterable: true, words: mailKinds },
    { key: "to", kind: "text", sortable: true, filterable: true },
    { key: "recorded", kind: "instant", sortable: true, filterable: true },
    { key: "state", kind: "word", ...(!demonstration && { filterable: true, words: sendingStates }) },
    ...(demonstration
      ? []
      : ([
          { key: "answer", kind: "text" },
          { key: "attempts", kind: "number", sortable: true, filterable: true, hidden: true },
        ] as const)),
  ],
  sort: { key: "recorded", descending: true },
});
