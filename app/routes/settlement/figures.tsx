import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { type Definition, Definitions } from "#app/components/definitions";
import type { SettlementPage } from "#app/features/ceiling/read-settlement.server";
import { formatCents, formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

const keys = ["accepted", "ceiling", "over", "paidOver", "reclaim", "short"] as const;
type Key = (typeof keys)[number];
type Ceiling = SettlementPage["ceilings"][number];

/** Where on the page of a ceiling it is shown what a figure is made of: its totals and their lines, or its ledger. */
const places: Readonly<Partial<Record<Key, string>>> = {
  accepted: "?of=used#behind",
  ceiling: "#ledger",
};

/** What the year comes to. Each figure leads to what it is made of: by ceiling, and of one by month and step. */
export function Figures({ page: { amounts, ceilings } }: { readonly page: SettlementPage }) {
  const text = useText("settlement");
  const only = ceilings.length === 1 ? ceilings[0] : undefined;
  const items = keys.map(
    (key): Definition => ({
      ...{ key, term: text(`figure.${key}`) },
      value: (
        <Amount key={key} of={key} cents={amounts[key]} ceiling={only} to={only ? undefined : "#parts"} />
      ),
    }),
  );
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{text("figures.title")}</h2>
      <Definitions items={items} />
      <p className="soft">{text("figures.say")}</p>
      {!only && <Parts ceilings={ceilings} />}
    </section>
  );
}

/** By ceiling: those over the whole, or by lot or code. */
function Parts({ ceilings }: { readonly ceilings: readonly Ceiling[] }) {
  const text = useText("settlement");
  const language = useLanguage();
  const columns: Column<Ceiling>[] = [
    {
      ...{ key: "name", head: text("parts.ceiling") },
      cell: ({ id, lots, agb }) => (
        <Link to={`/ceilings/${id}`}>
          {lots.length > 0
            ? formatList(lots, language)
            : agb
              ? text("parts.agb", { agb })
              : text("way.ceiling")}
        </Link>
      ),
    },
    ...keys.map((key) => ({
      ...{ key, head: text(`figure.${key}`), numeric: true },
      cell: (ceiling: Ceiling) => <Amount of={key} cents={ceiling.amounts[key]} ceiling={ceiling} />,
    })),
  ];
  return (
    <section aria-labelledby="parts">
      <h3 id="parts">{text("parts.title")}</h3>
      <DataTable
        caption={text("parts.title")}
        captionHeardOnly
        columns={columns}
        rows={ceilings}
        keyOf={({ id }) => id}
      />
    </section>
  );
}

type AmountProps = {
  readonly of: Key;
  readonly cents: number | undefined;
  readonly ceiling?: Ceiling | undefined;
  readonly to?: string | undefined;
};

function Amount({ of, cents, ceiling, to }: AmountProps) {
  const text = useText("settlement");
  const language = useLanguage();
  const place = places[of];
  const there = to ?? (ceiling && place && `/ceilings/${ceiling.id}${place}`);
  if (cents === undefined) return text("none");
  return there ? <Link to={there}>{formatCents(cents, language)}</Link> : formatCents(cents, language);
}
