import { addDays, type Day } from "#app/domain/calendar";
import { type CertificateState, certificateStates } from "#app/domain/eligibility/certificate";
import { reminderDays } from "#app/domain/eligibility/reminder";
import type { ListAsk, ListPage, ListShape } from "#app/domain/list";
import { pageOfRows } from "#app/domain/list-rows";

/** A certificate in the register. */
export type CertificateListed = {
  readonly id: string;
  /** Its standard, edition and number. */
  readonly certificate: string;
  readonly provider: string;
  readonly providerName: string;
  /** The disciplines as the policy calls them. */
  readonly scope: readonly string[];
  readonly through: Day;
  readonly state: CertificateState;
};

/** What can be asked of the register; the first to end stands first. A provider sees its own alone. */
export const certificatesShape = ({ isInsurer }: { readonly isInsurer: boolean }): ListShape => ({
  columns: [
    { key: "certificate", kind: "text", sortable: true, filterable: true },
    ...(isInsurer ? ([{ key: "provider", kind: "text", sortable: true, filterable: true }] as const) : []),
    { key: "scope", kind: "text", filterable: true },
    { key: "through", kind: "day", sortable: true, filterable: true },
    { key: "state", kind: "word", filterable: true, words: certificateStates },
  ],
  sort: { key: "through", descending: false },
});

/** What is asked most: what ends within the first reminder, and what does not count; as searches of the address. */
export const certificateSearches = (today: Day) => ({
  ending: new URLSearchParams({
    state: "valid",
    "through.from": today,
    "through.to": addDays(today, reminderDays[0]),
  }).toString(),
  invalid: new URLSearchParams(
    certificateStates.filter((state) => state !== "valid").map((state) => ["state", state]),
  ).toString(),
});

/** The certificates that a view asks for, in its order. */
export const listCertificates = (
  rows: readonly CertificateListed[],
  ask: ListAsk,
): ListPage<CertificateListed> =>
  pageOfRows(
    rows,
    ask,
    (row, key) => {
      const { certificate, providerName: provider, through, state } = row;
      const known: Readonly<Record<string, string>> = {
        ...{ certificate, provider, through, state },
        scope: row.scope.join(", "),
      };
      return known[key];
    },
    (a, b) => a.certificate.localeCompare(b.certificate) || (a.id < b.id ? -1 : 1),
  );
