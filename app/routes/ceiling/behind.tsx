import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import type { Bilingual } from "#app/domain/statement";
import type { monthBehind } from "#app/features/ceiling/ceiling-page.server";
import { formatCents, formatMonth, formatNumber } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Shown = Awaited<ReturnType<typeof monthBehind>>;
type Total = Shown["totals"][number];
type Line = Shown["lines"][number];

type BehindProps = {
  readonly id: string;
  readonly shown: Shown;
  readonly lots: Readonly<Record<string, Bilingual>>;
};

/** What a month is made of: totals by batch, and the lines of the one that was opened. */
export function Behind({ id, shown: { month, totals, chosen, lines }, lots }: BehindProps) {
  const text = useText("ceiling");
  const language = useLanguage();
  const columns = useTotalColumns(id, lots);
  return (
    <section aria-labelledby="behind">
      <h2 id="behind">{text("parts.title", { month: formatMonth(month, language) })}</h2>
      {chosen && <Lines total={chosen} lines={lines} />}
      <DataTable
        caption={text("parts.caption")}
        columns={columns}
        rows={totals}
        keyOf={({ batch, number }) => `${batch}.${number}`}
        empty={text("parts.none")}
      />
      <p className="ways">
        <Link to={`/ceilings/${id}`}>{text("parts.close")}</Link>
      </p>
    </section>
  );
}

function useTotalColumns(id: string, lots: BehindProps["lots"]): Column<Total>[] {
  const text = useText("ceiling");
  const language = useLanguage();
  return [
    {
      key: "batch",
      head: text("parts.batch"),
      cell: ({ batch, number, reference, careMonth }) => (
        <Link to={`/ceilings/${id}?month=${careMonth}&total=${batch}.${number}#behind`}>{reference}</Link>
      ),
    },
    { key: "source", head: text("parts.source"), cell: ({ source }) => text(`source.${source}`) },
    {
      key: "received",
      head: text("parts.received"),
      cell: ({ monthReceived }) => formatMonth(monthReceived, language),
    },
    { key: "agb", head: text("parts.agb"), cell: ({ agb }) => <code>{agb}</code> },
    { key: "lot", head: text("parts.lot"), cell: ({ lot = "" }) => lots[lot]?.[language] ?? lot },
    { key: "class", head: text("parts.class"), cell: (total) => text(`class.${total.class}`) },
    {
      key: "count",
      head: text("parts.count"),
      numeric: true,
      cell: ({ count }) => formatNumber(count, language),
    },
    {
      key: "cents",
      head: text("parts.cents"),
      numeric: true,
      cell: ({ cents }) => formatCents(cents, language),
    },
  ];
}

function Lines({ total, lines }: { readonly total: Total; readonly lines: readonly Line[] }) {
  const text = useText("ceiling");
  const language = useLanguage();
  const columns: Column<Line>[] = [
    { key: "line", head: text("lines.line"), cell: ({ line }) => line },
    { key: "reference", head: text("lines.reference"), cell: ({ reference }) => reference },
    { key: "code", head: text("lines.code"), cell: ({ code }) => <code>{code}</code> },
    { key: "label", head: text("lines.label"), cell: ({ label }) => label?.[language] },
    {
      key: "count",
      head: text("parts.count"),
      numeric: true,
      cell: ({ count }) => formatNumber(count, language),
    },
    {
      key: "cents",
      head: text("parts.cents"),
      numeric: true,
      cell: ({ cents }) => formatCents(cents, language),
    },
  ];
  const { reference, firstLine, lastLine } = total;
  return (
    <>
      <h3>{text("parts.lines", { reference })}</h3>
      <DataTable
        caption={text("lines.caption", { from: firstLine, to: lastLine })}
        columns={columns}
        rows={lines}
        keyOf={({ line }) => String(line)}
      />
      {lines.length < lastLine - firstLine + 1 && (
        <p className="soft">{text("lines.most", { count: lines.length })}</p>
      )}
    </>
  );
}
