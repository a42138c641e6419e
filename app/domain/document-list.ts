import { allDocumentTypes } from "#app/domain/document";
import type { ListShape } from "#app/domain/list";
import type { RegionCode } from "#app/domain/region";

/** What can be asked of the list of documents; the newest stands first. */
export const documentsShape = (regions: readonly RegionCode[]): ListShape => ({
  columns: [
    { key: "name", kind: "text", sortable: true, filterable: true },
    { key: "region", kind: "word", sortable: true, filterable: true, words: regions },
    { key: "contract", kind: "text", sortable: true, filterable: true },
    { key: "type", kind: "word", filterable: true, hidden: true, words: allDocumentTypes },
    { key: "size", kind: "number", sortable: true, filterable: true, hidden: true },
    { key: "added", kind: "instant", sortable: true, filterable: true },
    { key: "shared", kind: "text" },
    { key: "acts", kind: "text" },
  ],
  sort: { key: "added", descending: true },
});
