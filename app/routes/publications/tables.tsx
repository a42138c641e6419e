import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { Day } from "#app/components/time";
import { formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { PublicationsPage } from "#app/routes/publications/load.server";

type Row = PublicationsPage["perLot"][number];

/** The lead parties, region by region. */
export function Leads({ page }: { page: PublicationsPage }) {
  const text = useText("publication");
  const { place, provider, published, starts, ends } = useColumns(page);
  return (
    <section aria-labelledby="leads">
      <h2 id="leads">{text("leads.title")}</h2>
      <DataTable
        caption={text("leads.title")}
        captionHeardOnly
        rows={page.leads}
        keyOf={({ region }) => region}
        empty={text("leads.empty")}
        columns={[place, provider, published, starts, ends]}
      />
    </section>
  );
}

/** Who is contracted for lots, region by region. */
export function PerLot({ page }: { page: PublicationsPage }) {
  const text = useText("publication");
  const { place, provider, lots, way, published, ends } = useColumns(page);
  return (
    <section aria-labelledby="lots">
      <h2 id="lots">{text("lots.title")}</h2>
      <p className="soft">{text("lots.say")}</p>
      <DataTable
        caption={text("lots.title")}
        captionHeardOnly
        rows={page.perLot}
        keyOf={({ place: where, provider: who, lots: what }) => `${where} ${who?.id} ${what}`}
        empty={text("lots.empty")}
        columns={[place, provider, lots, way, published, ends]}
      />
    </section>
  );
}

function useColumns({ year, day }: PublicationsPage) {
  const text = useText("publication");
  const language = useLanguage();
  const column = (key: string, head: string, cell: Column<Row>["cell"]): Column<Row> => ({ key, head, cell });
  return {
    place: column("region", text("column.region"), ({ region, place }) => (
      <Link to={`/regions/${region}?year=${year}&day=${day}`}>{place}</Link>
    )),
    provider: column("provider", text("column.provider"), ({ provider }) => (
      <>
        {provider?.name}
        {provider?.fictional && <small className="soft"> {text("fictional")}</small>}
      </>
    )),
    lots: column("lots", text("column.lots"), ({ lots }) => formatList(lots, language)),
    way: column("way", text("column.way"), ({ form }) => (form === "msz" ? "" : text(`form.${form}`))),
    published: column("published", text("column.published"), ({ publishedOn, extends: again }) => (
      <>
        <Day day={publishedOn} />
        {again && <small className="soft"> {text("again")}</small>}
      </>
    )),
    starts: column("starts", text("column.starts"), ({ startsOn }) => <Day day={startsOn} />),
    ends: column("ends", text("column.ends"), ({ endsOn }) => <Day day={endsOn} />),
  };
}
