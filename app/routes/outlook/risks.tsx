import { Link } from "@remix-run/react";
import { DataTable } from "#app/components/data-table";
import type { OutlookRow } from "#app/domain/forecast/outlook";
import { useText } from "#app/i18n/use-text";
import { useRowColumns } from "#app/routes/outlook/columns";

type RisksProps = {
  readonly rows: readonly OutlookRow[];
  /** How many there are altogether. */
  readonly count: number;
  readonly chosen: string | undefined;
  readonly year: number;
};

/** The ten ceilings of which most is expected to go over; each can be drawn beside the table. */
export function Risks({ rows, count, year }: RisksProps) {
  const text = useText("outlook");
  const { provider, ceiling, expected, over, chance } = useRowColumns(
    ({ id }) => `/outlook?year=${year}&ceiling=${id}`,
  );
  return (
    <section aria-labelledby="risks">
      <h2 id="risks">{text("risks.title")}</h2>
      <DataTable
        caption={text("risks.caption")}
        captionHeardOnly
        columns={[provider, ceiling, expected, over, chance]}
        rows={rows}
        keyOf={({ id }) => id}
        empty={text("risks.none")}
      />
      <p className="ways">
        <Link to={`/ceilings?year=${year}`}>{text("risks.all")}</Link>
        {count > rows.length && <span className="soft">{text("risks.more", { count })}</span>}
      </p>
    </section>
  );
}
