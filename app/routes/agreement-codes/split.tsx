import { Link } from "@remix-run/react";
import { ActForm, type RefusedAct } from "#app/components/act-form";
import { type Column, DataTable } from "#app/components/data-table";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { CodesPage } from "#app/routes/agreement-codes/load.server";

type Split = CodesPage["splits"][number];
type SplitsProps = { readonly page: CodesPage; readonly refused: RefusedAct | undefined };

/** The ceilings that an addendum splits: what stays with the old code and what goes to the new, to the cent. */
export function Splits({ page: { splits, maySplit }, refused }: SplitsProps) {
  const text = useText("agb-change");
  if (splits.length === 0) return null;
  const changes = [...new Set(splits.map(({ change }) => change))];
  return (
    <section aria-labelledby="splits">
      <h2 id="splits">{text("splits.title")}</h2>
      <p className="soft">{text("splits.say")}</p>
      <SplitTable splits={splits} />
      {maySplit &&
        changes.map((change) => {
          const own = splits.filter((each) => each.change === change);
          const kind = own.every(({ fresh }) => fresh) ? "true-up" : "split";
          return (
            <ActForm
              key={`${change} ${own.map(({ seen }) => seen).join()}`}
              title={text(`act.${kind}`, { code: own[0]?.code ?? "" })}
              say={text(`act.${kind}.say`)}
              hidden={{ split: change, seen: String(own.reduce((sum, { seen }) => sum + seen, 0)) }}
              fields={[{ name: "ground", kind: "line", label: text("field.ground") }]}
              refused={refused?.typed.split === change ? refused : undefined}
              submit={text("submit")}
            />
          );
        })}
    </section>
  );
}

function SplitTable({ splits }: { readonly splits: readonly Split[] }) {
  const text = useText("agb-change");
  const language = useLanguage();
  const amount = (key: "total" | "used" | "late" | "stays" | "goes"): Column<Split> => ({
    ...{ key, head: text(`splits.${key}`), numeric: true },
    cell: (split) => formatCents(split[key], language),
  });
  const columns: Column<Split>[] = [
    {
      key: "ceiling",
      head: text("splits.ceiling"),
      cell: ({ id, fresh, year, lot, code }) => (
        <>
          <Link to={`/ceilings/${id}`}>{text("splits.of", { year, lot })}</Link>
          {fresh && (
            <>
              {" "}
              <Link to={`/ceilings/${fresh}`}>{text("splits.fresh", { code })}</Link>
            </>
          )}
        </>
      ),
    },
    amount("total"),
    amount("used"),
    amount("late"),
    amount("stays"),
    amount("goes"),
  ];
  return (
    <DataTable
      caption={text("splits.title")}
      captionHeardOnly
      columns={columns}
      rows={splits}
      keyOf={({ id, change }) => `${change} ${id}`}
    />
  );
}
