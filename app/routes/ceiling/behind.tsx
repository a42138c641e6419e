import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { LinesBehind, useAmountColumns } from "#app/components/lines-behind";
import { type FigureAsked, figureSearch } from "#app/domain/ceiling/figure-asked";
import type { Bilingual } from "#app/domain/statement";
import type { figureBehind } from "#app/features/ceiling/ceiling-page.server";
import { formatCents, formatMonth } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Shown = Awaited<ReturnType<typeof figureBehind>>;
type Total = Shown["totals"][number];

type BehindProps = {
  readonly id: string;
  readonly year: number;
  readonly shown: Shown;
  readonly lots: Readonly<Record<string, Bilingual>>;
};

/** The address of a figure that is shown, for its totals and lines to hang on. */
const addressOf = ({ of, from, until, received }: FigureAsked): string =>
  figureSearch({ ...{ of, received }, ...(from === until ? { month: from } : { until }) });

/** What a figure is made of: totals by batch, and the lines of the one that was opened. */
export function Behind({ id, year, shown, lots }: BehindProps) {
  const { asked, totals, chosen, lines, sum, more } = shown;
  const text = useText("ceiling");
  const language = useLanguage();
  const path = `/ceilings/${id}?${addressOf(asked)}`;
  const columns = useTotalColumns(path, lots);
  return (
    <section aria-labelledby="behind">
      <h2 id="behind">{text("parts.title", { figure: useFigureName(asked, year) })}</h2>
      {sum !== undefined && <p>{text("parts.sum", { sum: formatCents(sum, language) })}</p>}
      {chosen && (
        <LinesBehind
          total={chosen}
          lines={lines}
          next={(from) => `${path}&total=${chosen.batch}.${chosen.number}&from=${from}#behind`}
        />
      )}
      <DataTable
        caption={text("parts.caption")}
        columns={columns}
        rows={totals}
        keyOf={({ batch, number }) => `${batch}.${number}`}
        empty={text("parts.none")}
      />
      {more > 0 && <p className="soft">{text("parts.more", { count: more })}</p>}
      <p className="ways">
        <Link to={`/ceilings/${id}`}>{text("parts.close")}</Link>
      </p>
    </section>
  );
}

/** What a figure is called: what it sums, of which months, received when. */
function useFigureName({ of, from, until, received }: FigureAsked, year: number): string {
  const text = useText("ceiling");
  const language = useLanguage();
  const month = formatMonth(until, language);
  const isYear = until === `${year}-12` && from !== until;
  return [
    ...(of ? [text(`parts.of.${of}`)] : []),
    from === until ? month : isYear ? String(year) : text("parts.through", { month }),
    ...(received ? [text("parts.receivedIn", { month: formatMonth(received, language) })] : []),
  ].join(" · ");
}

function useTotalColumns(path: string, lots: BehindProps["lots"]): Column<Total>[] {
  const text = useText("ceiling");
  const language = useLanguage();
  const amounts = useAmountColumns<Total>();
  return [
    {
      key: "batch",
      head: text("parts.batch"),
      cell: ({ batch, number, reference }) => (
        <Link to={`${path}&total=${batch}.${number}#behind`}>{reference}</Link>
      ),
    },
    { key: "source", head: text("parts.source"), cell: ({ source }) => text(`source.${source}`) },
    {
      key: "care",
      head: text("months.month"),
      cell: ({ careMonth }) => formatMonth(careMonth, language),
    },
    {
      key: "received",
      head: text("parts.received"),
      cell: ({ monthReceived }) => formatMonth(monthReceived, language),
    },
    { key: "agb", head: text("parts.agb"), cell: ({ agb }) => <code>{agb}</code> },
    { key: "lot", head: text("parts.lot"), cell: ({ lot = "" }) => lots[lot]?.[language] ?? lot },
    { key: "class", head: text("parts.class"), cell: (total) => text(`class.${total.class}`) },
    ...amounts,
    {
      key: "credited",
      head: text("figure.credited"),
      numeric: true,
      cell: ({ credited }) => formatCents(credited, language),
    },
  ];
}
