import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import type { PictureRow } from "#app/domain/increase-request/picture";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Totals = Omit<PictureRow, "key">;
type PictureProps = {
  readonly byRegion: readonly PictureRow[];
  readonly byLot: readonly PictureRow[];
  readonly totals: Totals;
};

/** Everything in one picture: asked, granted, not granted and open, by region and by lot, each adding up to the whole. */
export function Picture({ byRegion, byLot, totals }: PictureProps) {
  const text = useText("increase");
  const figures = useFigures();
  if (totals.count === 0) return null;
  const whole = { key: "", ...totals };
  const named = (filter: "region" | "lot") => (row: PictureRow) =>
    row.key === "" ? (
      <strong>{text("picture.whole")}</strong>
    ) : (
      <Link to={`/requests?${new URLSearchParams({ [filter]: row.key })}`}>{row.key}</Link>
    );
  return (
    <section aria-labelledby="picture">
      <h2 id="picture">{text("picture.title")}</h2>
      <p className="soft">{text("picture.say")}</p>
      <div className="increase-picture">
        <DataTable
          caption={text("picture.byRegion")}
          rows={[...byRegion, whole]}
          keyOf={({ key }) => key}
          columns={[{ key: "region", head: text("list.region"), cell: named("region") }, ...figures]}
        />
        <DataTable
          caption={text("picture.byLot")}
          rows={[...byLot, whole]}
          keyOf={({ key }) => key}
          columns={[{ key: "lot", head: text("picture.lot"), cell: named("lot") }, ...figures]}
        />
      </div>
    </section>
  );
}

function useFigures(): Column<PictureRow>[] {
  const text = useText("increase");
  const language = useLanguage();
  const figure = (key: "asked" | "granted" | "refused" | "open"): Column<PictureRow> => ({
    key,
    head: text(`picture.${key}`),
    numeric: true,
    cell: (row) => formatCents(row[key], language),
  });
  return [
    { key: "count", head: text("picture.count"), numeric: true, cell: ({ count }) => count },
    figure("asked"),
    figure("granted"),
    figure("refused"),
    figure("open"),
  ];
}
