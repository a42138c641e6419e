import { Link } from "@remix-run/react";
import { DataTable } from "#app/components/data-table";
import { DeadlineText } from "#app/components/deadline";
import type { Instant } from "#app/domain/calendar";
import type { Deadline } from "#app/domain/deadline";
import { type TenderAt, tenderPath } from "#app/domain/tender/tender-path";
import { useText } from "#app/i18n/use-text";

type AllTendersProps = {
  readonly rows: readonly {
    readonly at: TenderAt;
    readonly name: string;
    readonly state: "announced" | "open";
    readonly closing: Deadline;
    readonly own: "none" | "draft" | "sent" | "withdrawn";
  }[];
  /** The one that the page is about. */
  readonly shown: TenderAt;
  readonly now: Instant;
};

/** Every tender that is announced or open, by insurer; nothing where the page shows the only one. */
export function AllTenders({ rows, shown, now }: AllTendersProps) {
  const text = useText("tender");
  const isShown = ({ year, insurer }: TenderAt) => year === shown.year && insurer === shown.insurer;
  if (rows.every(({ at }) => isShown(at))) return null;
  return (
    <section aria-labelledby="all">
      <h2 id="all">{text("all.title")}</h2>
      <DataTable
        caption={text("all.title")}
        captionHeardOnly
        rows={rows}
        keyOf={({ at }) => tenderPath("", at)}
        columns={[
          {
            ...{ key: "insurer", head: text("insurer") },
            cell: ({ at, name }) => (
              <Link to={tenderPath("", at)} aria-current={isShown(at) ? "page" : undefined}>
                {name}
              </Link>
            ),
          },
          { key: "year", head: text("all.year"), cell: ({ at }) => at.year },
          { key: "state", head: text("receipt.state"), cell: ({ state }) => text(`all.${state}`) },
          {
            ...{ key: "closes", head: text("closes") },
            cell: ({ closing }) => <DeadlineText deadline={closing} now={now} />,
          },
          { key: "own", head: text("own"), cell: ({ own }) => text(`all.own.${own}`) },
        ]}
      />
    </section>
  );
}
