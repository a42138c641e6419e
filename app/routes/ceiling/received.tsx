import { type Column, DataTable } from "#app/components/data-table";
import type { Month } from "#app/domain/calendar";
import { formatMonth } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { FigureLink } from "#app/routes/ceiling/figure-link";

type ReceivedProps = {
  readonly id: string;
  readonly received: readonly { readonly month: Month; readonly cents: number }[];
};

/** What counts, by the month in which it was received. */
export function Received({ id, received }: ReceivedProps) {
  const text = useText("ceiling");
  const language = useLanguage();
  const columns: Column<ReceivedProps["received"][number]>[] = [
    { key: "month", head: text("received.month"), cell: ({ month }) => formatMonth(month, language) },
    {
      key: "cents",
      head: text("received.accepted"),
      numeric: true,
      cell: ({ month, cents }) => <FigureLink id={id} to={{ of: "used", received: month }} cents={cents} />,
    },
  ];
  return (
    <section aria-labelledby="received">
      <h2 id="received">{text("received.title")}</h2>
      <DataTable
        caption={text("received.title")}
        captionHeardOnly
        columns={columns}
        rows={received}
        keyOf={({ month }) => month}
        empty={text("parts.none")}
      />
    </section>
  );
}
