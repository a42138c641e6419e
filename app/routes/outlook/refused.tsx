import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import type { OutlookRow } from "#app/domain/forecast/outlook";
import { formatAbout } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Row = OutlookRow & { readonly says: string | undefined };

/** The ceilings that are not counted, each with the reason: no forecast, or no ceiling to hold it against. */
export function Refused({ rows }: { readonly rows: readonly Row[] }) {
  const text = useText("outlook");
  const language = useLanguage();
  if (rows.length === 0) return null;
  const columns: Column<Row>[] = [
    {
      ...{ key: "provider", head: text("column.provider") },
      cell: ({ id, provider }) => <Link to={`/ceilings/${id}`}>{provider}</Link>,
    },
    { key: "region", head: text("group.region"), cell: ({ region }) => region },
    {
      ...{ key: "ceiling", head: text("column.ceiling"), numeric: true },
      cell: ({ ceiling }) => (ceiling === undefined ? "–" : formatAbout(ceiling, language)),
    },
    {
      ...{ key: "accepted", head: text("column.accepted"), numeric: true },
      cell: ({ accepted }) => formatAbout(accepted, language),
    },
    {
      key: "why",
      head: text("column.why"),
      cell: ({ says, forecast }) =>
        forecast
          ? text("refused.open", { expected: formatAbout(forecast.expected.total, language) })
          : (says ?? text("none")),
    },
  ];
  return (
    <details id="refused">
      <summary>{text("refused.title", { count: rows.length })}</summary>
      <DataTable caption={text("refused.caption")} columns={columns} rows={rows} keyOf={({ id }) => id} />
    </details>
  );
}
