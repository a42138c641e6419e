import { type Column, DataTable } from "#app/components/data-table";
import type { LotStatus } from "#app/domain/lot-status";
import { formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { Wording } from "#app/map/wording";

type RegionLotsProps = {
  readonly lots: readonly LotStatus[];
  readonly year: number;
  readonly wording: Wording;
};

/** How each lot of a region stands, who holds it, and how many registrations were sent in. */
export function RegionLots({ lots, year, wording }: RegionLotsProps) {
  const text = useText("map");
  const status = useText("status");
  const language = useLanguage();
  const columns: Column<LotStatus>[] = [
    { key: "lot", head: text("panel.lot"), cell: ({ lot }) => wording.lot(lot) },
    {
      key: "standing",
      head: text("panel.standing"),
      cell: (lot) => (
        <span className={lot.status === "gap" ? "alarm" : undefined}>
          {lot.selective ? text("panel.selective") : status(`of-lot.${lot.status}`)}
          {lot.providers.length > 0 && (
            <small>{formatList(lot.providers.map(wording.organisation), language)}</small>
          )}
        </span>
      ),
    },
    {
      key: "submitted",
      head: text("panel.submitted"),
      numeric: true,
      cell: ({ tender }) => tender?.submitted ?? text("table.none"),
    },
  ];
  return (
    <DataTable
      caption={text("panel.lots", { year })}
      columns={columns}
      rows={lots}
      keyOf={({ lot }) => lot}
    />
  );
}
