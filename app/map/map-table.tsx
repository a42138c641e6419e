import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import type { RegionOnMap } from "#app/domain/map-region";
import { formatDay, formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { BucketSwatch } from "#app/map/bucket-swatch";
import type { ViewState } from "#app/map/view-state";
import { useBucketWord, type Wording } from "#app/map/wording";

type MapTableProps = {
  readonly regions: readonly RegionOnMap[];
  /** All regions, whatever the filter. */
  readonly total: number;
  readonly wording: Wording;
  readonly state: ViewState;
};

/** The map as a table: the same regions under the same filter, in words. */
export function MapTable({ regions, total, wording, state: { view, addressOf } }: MapTableProps) {
  const text = useText("map");
  const language = useLanguage();
  const columns = useColumns(wording, (region) => addressOf({ region: region.code }));
  const day = formatDay(view.day, language);
  return (
    <>
      <DataTable
        caption={text("table.caption", { layer: text(`layer.${view.layer}`), day, year: view.year })}
        columns={view.layer === "published" ? columns.slice(0, 3) : columns}
        rows={regions}
        keyOf={(region) => region.code}
        empty={text("table.empty")}
      />
      <p className="map-total" role="status">
        {text("table.total", { count: regions.length, total })}
      </p>
    </>
  );
}

function useColumns(
  { write, organisation, lot }: Wording,
  addressOf: (region: RegionOnMap) => string,
): Column<RegionOnMap>[] {
  const text = useText("map");
  const word = useBucketWord();
  const language = useLanguage();
  const list = (names: readonly string[]) =>
    names.length > 0 ? formatList(names, language) : text("table.none");
  return [
    {
      key: "region",
      head: text("table.region"),
      cell: (region) => (
        <Link to={addressOf(region)} preventScrollReset>
          {region.name}
        </Link>
      ),
    },
    {
      key: "status",
      head: text("table.status"),
      cell: ({ bucket, reasons }) => {
        const status = word(bucket);
        const sentence = write(reasons);
        return (
          <div>
            <BucketSwatch bucket={bucket} /> {status}
            {sentence !== `${status}.` && <small>{sentence}</small>}
          </div>
        );
      },
    },
    { key: "parties", head: text("table.parties"), cell: ({ parties }) => list(parties.map(organisation)) },
    { key: "selective", head: text("table.selective"), cell: ({ selective }) => list(selective.map(lot)) },
    { key: "gaps", head: text("table.gaps"), cell: ({ gaps }) => list(gaps.map(lot)) },
  ];
}
