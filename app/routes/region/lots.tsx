import { type Column, DataTable } from "#app/components/data-table";
import { formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { BucketSwatch } from "#app/map/bucket-swatch";
import type { AreaShown } from "#app/routes/region/load.server";

type LotShown = AreaShown["lots"][number];

/** The lots of the region, or of each of its parts: how they stand, who serves them and how firmly. */
export function Lots({ areas, year }: { areas: readonly AreaShown[]; year: number }) {
  const text = useText("region");
  const captionOf = ({ part }: AreaShown) => {
    if (areas.length === 1) return text("lots.title", { year });
    return part ? text("lots.part", { part }) : text("lots.rest");
  };
  const columns = useColumns();
  return areas.map((area) => (
    <DataTable
      key={area.part ?? ""}
      caption={captionOf(area)}
      captionHeardOnly={areas.length === 1}
      columns={columns}
      rows={area.lots}
      keyOf={({ key }) => key}
    />
  ));
}

function useColumns(): Column<LotShown>[] {
  const text = useText("region");
  const status = useText("status");
  const language = useLanguage();
  const none = text("lots.none");
  return [
    { key: "lot", head: text("lots.lot"), cell: ({ title }) => title },
    {
      key: "status",
      head: text("lots.status"),
      cell: (lot) => (
        <span className={lot.status === "gap" ? "region-status alarm" : "region-status"}>
          <BucketSwatch bucket={lot.status} />
          <span>
            {status(`of-lot.${lot.status}`)}
            {lot.selective && <small>{text("lots.selective")}</small>}
          </span>
        </span>
      ),
    },
    {
      key: "coverage",
      head: text("lots.coverage"),
      cell: (lot) => text(`coverage.${lot.coverage}`, { count: lot.count }),
    },
    {
      key: "providers",
      head: text("lots.providers"),
      cell: ({ providers }) => formatList(providers, language) || none,
    },
    {
      key: "submitted",
      head: text("lots.submitted"),
      numeric: true,
      cell: ({ submitted }) => submitted ?? none,
    },
  ];
}
