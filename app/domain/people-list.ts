import type { ListShape } from "#app/domain/list";
import { type Role, roles } from "#app/domain/permission";
import { personStates } from "#app/domain/person";

/** What can be asked of the list of people; the roles are those that fit the organisation. */
export const peopleShape = (fitting: readonly Role[] = roles): ListShape => ({
  columns: [
    { key: "name", kind: "text", sortable: true, filterable: true },
    { key: "email", kind: "text", sortable: true, filterable: true },
    { key: "role", kind: "word", filterable: true, words: fitting },
    { key: "state", kind: "word", filterable: true, words: personStates },
    { key: "createdAt", kind: "instant", sortable: true, filterable: true },
  ],
  sort: { key: "name", descending: false },
});

/** What can be asked of the list of invitations; the newest stands first. */
export const invitationsShape: ListShape = {
  columns: [
    { key: "email", kind: "text", sortable: true, filterable: true },
    { key: "role", kind: "text" },
    { key: "state", kind: "text" },
    { key: "createdAt", kind: "instant", sortable: true, filterable: true },
    { key: "expiresAt", kind: "instant", sortable: true },
    { key: "act", kind: "text" },
  ],
  sort: { key: "createdAt", descending: true },
};
