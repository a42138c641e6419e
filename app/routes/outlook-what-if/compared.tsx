import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { figureKeys, figuresOf, rareFigures, type WhatIf } from "#app/domain/forecast/what-if";
import { formatAbout } from "#app/i18n/format";
import { formatChance } from "#app/i18n/outlook/write-outlook";
import { useLanguage, useText } from "#app/i18n/use-text";

type ComparedProps = {
  readonly base: WhatIf;
  readonly assumed: WhatIf;
  readonly contracts: readonly { readonly id: string; readonly provider: string; readonly region: string }[];
};

type Figure = { readonly key: string; readonly name: string; readonly now: number; readonly changed: number };

/** The year as expected and under the scenario, side by side; then the ceilings that it changes most. */
export function Compared({ base, assumed, contracts }: ComparedProps) {
  const text = useText("what-if");
  const language = useLanguage();
  const about = (cents: number) => formatAbout(cents, language);
  const [now, then] = [figuresOf(base), figuresOf(assumed)];
  const rows = figureKeys
    .filter((key) => !rareFigures.has(key) || now[key] !== 0 || then[key] !== 0)
    .map((key) => ({ key, name: text(`figure.${key}`), now: now[key], changed: then[key] }));
  const columns: Column<Figure>[] = [
    { key: "name", head: text("column.figure"), cell: ({ name }) => name },
    { key: "now", head: text("column.now"), numeric: true, cell: ({ now }) => about(now) },
    { key: "changed", head: text("column.then"), numeric: true, cell: (row) => about(row.changed) },
    {
      ...{ key: "change", head: text("column.change"), numeric: true },
      cell: (row) => `${row.changed > row.now ? "+" : ""}${about(row.changed - row.now)}`,
    },
  ];
  return (
    <section aria-labelledby="compared" aria-live="polite">
      <h2 id="compared">{text("compared")}</h2>
      <p className="prose">
        {text("likely", { now: base.likely, becomes: assumed.likely, count: contracts.length })}
      </p>
      <DataTable caption={text("caption")} columns={columns} rows={rows} keyOf={({ key }) => key} />
      <Changed base={base} assumed={assumed} contracts={contracts} />
    </section>
  );
}

const MOST_SHOWN = 10;

function Changed({ base, assumed, contracts }: ComparedProps) {
  const text = useText("what-if");
  const say = useText("outlook");
  const language = useLanguage();
  const about = (cents: number) => formatAbout(cents, language);
  const rows = contracts
    .flatMap((contract, at) => {
      const [now, later] = [base.contracts[at], assumed.contracts[at]];
      return now && later ? [{ ...contract, now, later, moved: Math.abs(later.over - now.over) }] : [];
    })
    .filter(({ moved }) => moved >= 100)
    .sort((a, b) => b.moved - a.moved)
    .slice(0, MOST_SHOWN);
  const columns: Column<(typeof rows)[number]>[] = [
    {
      ...{ key: "provider", head: say("column.provider") },
      cell: ({ id, provider, region }) => (
        <>
          <Link to={`/ceilings/${id}#forecast`}>{provider}</Link>
          <small className="soft outlook-where">{region}</small>
        </>
      ),
    },
    {
      key: "ceiling",
      head: say("column.ceiling"),
      numeric: true,
      cell: ({ later }) => about(later.ceiling),
    },
    {
      key: "expected",
      head: say("column.expected"),
      numeric: true,
      cell: ({ later }) => about(later.total),
    },
    { key: "overNow", head: text("column.overNow"), numeric: true, cell: ({ now }) => about(now.over) },
    { key: "over", head: text("column.overThen"), numeric: true, cell: ({ later }) => about(later.over) },
    {
      ...{ key: "chance", head: say("column.chance"), numeric: true },
      cell: ({ now, later }) =>
        `${formatChance(now.chance, language)} → ${formatChance(later.chance, language)}`,
    },
  ];
  return (
    <DataTable
      caption={text("changed")}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      empty={text("unchanged")}
    />
  );
}
