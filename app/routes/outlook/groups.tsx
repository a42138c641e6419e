import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { Tabs } from "#app/components/tabs";
import type { OutlookSum } from "#app/domain/forecast/outlook";
import type { SummedFigure } from "#app/domain/forecast/outlook-group";
import { formatAbout } from "#app/i18n/format";
import { formatChance } from "#app/i18n/outlook/write-outlook";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { GroupView } from "#app/routes/outlook/load.server";
import type { OutlookMap } from "#app/routes/outlook/load-map.server";
import { MapView } from "#app/routes/outlook/map-view";

const groupings = ["region", "lot", "provider", "map"] as const satisfies readonly GroupView[];

/** By which column of the list of ceilings the ceilings of a group are found. */
const filters = { region: "region", lot: "lots", provider: "provider" } as const;

type Group = { readonly name: string; readonly sum: OutlookSum };
type GroupsProps = {
  readonly groups: readonly Group[];
  readonly group: GroupView;
  readonly year: number;
  readonly map: OutlookMap | undefined;
};

/** The year by region, lot or provider; or the regions on a map, with their table. */
export function Groups({ groups, group, year, map }: GroupsProps) {
  const text = useText("outlook");
  const language = useLanguage();
  const about = (cents: number) => formatAbout(cents, language);
  const by = group === "map" ? "region" : group;
  const amount = (
    key: "ceiling" | "expected" | "low" | "high" | "over" | "left",
    of: (sum: OutlookSum) => number,
    figure?: SummedFigure,
  ) => ({
    ...{ key, head: text(`column.${key}`), numeric: true },
    cell({ name, sum }: Group) {
      if (sum.count === 0) return "–";
      if (!figure) return about(of(sum));
      const made = new URLSearchParams({ year: String(year), figure, group: by, name });
      return <Link to={`/outlook/made-of?${made}`}>{about(of(sum))}</Link>;
    },
  });
  const columns: Column<Group>[] = [
    {
      ...{ key: "name", head: text(`group.${by}`) },
      cell: ({ name }) => (
        <Link to={`/ceilings?${new URLSearchParams({ year: String(year), [filters[by]]: name })}`}>
          {name}
        </Link>
      ),
    },
    {
      ...{ key: "count", head: text("column.count"), numeric: true },
      cell: ({ sum }) => sum.count + sum.apart.count,
    },
    amount("ceiling", ({ ceiling }) => ceiling, "ceilings"),
    amount("expected", ({ expected }) => expected.total, "total"),
    amount("low", ({ end }) => end.low80),
    amount("high", ({ end }) => end.high80),
    amount("over", ({ over }) => over, "over"),
    amount("left", ({ left }) => left, "left"),
    {
      ...{ key: "chance", head: text("column.chanceTogether"), numeric: true },
      cell: ({ sum }) => (sum.count === 0 ? "–" : formatChance(sum.chance, language)),
    },
    {
      ...{ key: "apart", head: text("column.apart"), numeric: true },
      cell: ({ sum }) => (sum.apart.count === 0 ? "–" : sum.apart.count),
    },
  ];
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{text("groups.title")}</h2>
      <Tabs
        label={text("groups.title")}
        tabs={groupings.map((by) => ({
          to: `/outlook?year=${year}&group=${by}`,
          label: text(`group.${by}`),
          current: by === group,
        }))}
      />
      {map && <MapView map={map} year={year} />}
      <DataTable
        caption={text(group === "lot" ? "groups.caption.lot" : "groups.caption")}
        columns={columns}
        rows={groups}
        keyOf={({ name }) => name}
      />
    </section>
  );
}
