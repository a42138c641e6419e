import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { ALL_LOTS, type PictureRow, SEVERAL_LOTS } from "#app/domain/increase-request/picture";
import type { Bilingual } from "#app/domain/statement";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Totals = Omit<PictureRow, "key">;
type PictureProps = {
  readonly byRegion: readonly (PictureRow & { readonly name: string })[];
  readonly byLot: readonly (PictureRow & { readonly title?: Bilingual | undefined })[];
  readonly totals: Totals;
};

/** Everything in one picture: asked, granted, not granted and open, by region and by lot, each adding up to the whole. */
export function Picture({ byRegion, byLot, totals }: PictureProps) {
  const text = useText("increase");
  const language = useLanguage();
  const figures = useFigures();
  if (totals.count === 0) return null;
  const lotName = (key: string, title: Bilingual | undefined) => {
    if (key === ALL_LOTS) return text("picture.allLots");
    return key === SEVERAL_LOTS ? text("picture.severalLots") : (title?.[language] ?? key);
  };
  const whole = { key: "", ...totals };
  return (
    <section aria-labelledby="picture">
      <h2 id="picture">{text("picture.title")}</h2>
      <p className="soft">{text("picture.say")}</p>
      <div className="increase-picture">
        <DataTable
          caption={text("picture.byRegion")}
          rows={[...byRegion, { ...whole, name: text("picture.whole") }]}
          keyOf={({ key }) => key}
          columns={[
            {
              key: "region",
              head: text("list.region"),
              cell: ({ key, name }) =>
                key === "" ? <strong>{name}</strong> : <Link to={`/requests?region=${key}`}>{name}</Link>,
            },
            ...figures,
          ]}
        />
        <DataTable
          caption={text("picture.byLot")}
          rows={[...byLot, { ...whole, title: undefined }]}
          keyOf={({ key }) => key}
          columns={[
            {
              key: "lot",
              head: text("picture.lot"),
              cell: ({ key, title }) =>
                key === "" ? <strong>{text("picture.whole")}</strong> : lotName(key, title),
            },
            ...figures,
          ]}
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
