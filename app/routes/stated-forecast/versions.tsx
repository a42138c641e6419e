import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import type { Instant } from "#app/domain/calendar";
import type { Nearer, StatedVersion } from "#app/domain/forecast/stated-forecast";
import { formatAbout, formatCents, formatDay, formatInstant } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Row = StatedVersion & {
  readonly ours?: number | undefined;
  readonly oursOf?: Instant | undefined;
  readonly nearer?: Nearer | undefined;
};
type VersionsProps = {
  readonly rows: readonly Row[];
  readonly came: number | undefined;
  readonly year: number;
};

/** Every version beside what could be forecast on its day, the newest first, and what came once that is known. */
export function Versions({ rows, came, year }: VersionsProps) {
  const text = useText("stated-forecast");
  const language = useLanguage();
  const about = (cents: number | undefined) => (cents === undefined ? "–" : formatAbout(cents, language));
  const more = ({ total, ours }: Row) =>
    ours === undefined ? "–" : `${total > ours ? "+" : ""}${about(total - ours)}`;
  const columns: Column<Row>[] = [
    { key: "version", head: text("column.version"), cell: ({ version }) => version },
    { key: "day", head: text("column.day"), cell: ({ day }) => formatDay(day, language) },
    {
      ...{ key: "from", head: text("column.from") },
      cell: ({ request }) =>
        request ? (
          <Link to={`/requests/${request.id}`}>{text("from.request", { reference: request.reference })}</Link>
        ) : (
          text("from.itself")
        ),
    },
    {
      ...{ key: "total", head: text("column.total"), numeric: true },
      cell: ({ total }) => formatCents(total, language),
    },
    {
      ...{ key: "ours", head: text("column.ours"), numeric: true },
      cell: ({ ours, oursOf }) => (
        <>
          {about(ours)}
          {oursOf && <small className="soft outlook-where">{formatInstant(oursOf, language, "dated")}</small>}
        </>
      ),
    },
    { key: "more", head: text("column.more"), numeric: true, cell: more },
    ...(came === undefined
      ? []
      : [
          { key: "came", head: text("column.came"), numeric: true, cell: () => about(came) },
          {
            ...{ key: "nearer", head: text("column.nearer") },
            cell: ({ nearer }: Row) => (nearer ? text(`nearer.${nearer}`) : "–"),
          },
        ]),
  ];
  return (
    <DataTable
      caption={text("caption", { year })}
      columns={columns}
      rows={rows.toReversed()}
      keyOf={({ id }) => id}
      empty={text("none")}
    />
  );
}
