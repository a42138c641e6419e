import { Link } from "@remix-run/react";
import { DataTable } from "#app/components/data-table";
import { formatAbout, formatCents, formatPercent, formatShare } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { RequestPage } from "#app/routes/request/load.server";
import type { Weighed } from "#app/routes/request/weigh.server";

type TablesProps = { readonly page: RequestPage; readonly weighed: Weighed };

/** What granting nothing, a part or all would make of the ceiling, against both forecasts. */
export function Effects({ page, weighed: { effects } }: TablesProps) {
  const text = useText("increase");
  const language = useLanguage();
  if (effects.length === 0) return <p>{text("effects.open")}</p>;
  const euros = (cents: number) => formatCents(cents, language);
  const about = (cents: number | undefined) => (cents === undefined ? "–" : formatAbout(cents, language));
  const typed = page.draft?.fields.part;
  const scenario = new URLSearchParams({
    ...{ year: String(page.year), raised: page.ceilingId },
    raise: String(Math.round(page.increase / 100)),
  });
  return (
    <>
      <DataTable
        caption={text("effects.caption")}
        rows={effects}
        keyOf={({ outcome }) => outcome}
        columns={[
          {
            key: "outcome",
            head: text("effects.outcome"),
            cell: ({ outcome }) => text(outcome === "part" && !typed ? "effects.half" : `outcome.${outcome}`),
          },
          {
            key: "granted",
            head: text("effects.granted"),
            numeric: true,
            cell: ({ granted }) => euros(granted),
          },
          {
            key: "ceiling",
            head: text("effects.ceiling"),
            numeric: true,
            cell: ({ ceiling }) => euros(ceiling),
          },
          { key: "left", head: text("effects.left"), numeric: true, cell: ({ left }) => euros(left) },
          {
            key: "chance",
            head: text("effects.chance"),
            numeric: true,
            cell: ({ ours }) => (ours ? formatPercent(ours.chance, language) : "–"),
          },
          {
            key: "over",
            head: text("effects.over"),
            numeric: true,
            cell: ({ ours }) => about(ours?.expectedOver),
          },
          {
            key: "unused",
            head: text("effects.unused"),
            numeric: true,
            cell: ({ ours }) => about(ours?.expectedLeft),
          },
          { key: "short", head: text("effects.short"), numeric: true, cell: ({ short }) => euros(short) },
        ]}
      />
      <p className="ways">
        <Link to={`/outlook/what-if?${scenario}`}>{text("effects.try")}</Link>
      </p>
    </>
  );
}

/** What the region and each lot can bear: ceilings, expected year's end, and what is asked and open. */
export function Budgets({ page, weighed: { budgets } }: TablesProps) {
  const text = useText("increase");
  const language = useLanguage();
  const euros = (cents: number) => formatCents(cents, language);
  const about = (cents: number) => formatAbout(cents, language);
  const apart = Math.max(...budgets.map((budget) => budget.apart.count));
  return (
    <>
      <DataTable
        caption={text("budget.caption", { year: page.year })}
        rows={budgets}
        keyOf={({ lot }) => lot ?? ""}
        columns={[
          {
            key: "name",
            head: text("budget.name"),
            cell: ({ lot }) => (lot === undefined ? (page.region?.name ?? "") : text("budget.lot", { lot })),
          },
          {
            key: "ceiling",
            head: text("budget.ceiling"),
            numeric: true,
            cell: ({ ceiling }) => euros(ceiling),
          },
          {
            key: "expected",
            head: text("budget.expected"),
            numeric: true,
            cell: ({ expected }) => about(expected.total),
          },
          {
            key: "band",
            head: text("budget.band"),
            numeric: true,
            cell: ({ end }) => text("budget.range", { low: about(end.low80), high: about(end.high80) }),
          },
          { key: "over", head: text("budget.over"), numeric: true, cell: ({ over }) => about(over) },
          { key: "left", head: text("budget.left"), numeric: true, cell: ({ left }) => about(left) },
          {
            key: "open",
            head: text("budget.open"),
            numeric: true,
            cell: ({ open }) => (
              <>
                {euros(open.cents)}{" "}
                <small className="soft">{text("budget.openCount", { count: open.count })}</small>
              </>
            ),
          },
          {
            key: "after",
            head: text("budget.after"),
            numeric: true,
            cell: ({ ceiling, open }) => euros(ceiling + open.cents),
          },
        ]}
      />
      <p className="soft">
        {text("budget.say")} {apart > 0 && text("budget.apart", { count: apart })}
      </p>
    </>
  );
}

/** What else is asked and open of the same provider, region or lots. */
export function Others({ weighed: { others } }: Pick<TablesProps, "weighed">) {
  const text = useText("increase");
  const language = useLanguage();
  return (
    <DataTable
      caption={text("others.caption")}
      rows={others}
      keyOf={({ id }) => id}
      empty={text("others.none")}
      columns={[
        {
          key: "reference",
          head: text("column.reference"),
          cell: ({ id, reference }) => <Link to={`/requests/${id}`}>{reference}</Link>,
        },
        { key: "provider", head: text("column.provider"), cell: ({ provider }) => provider },
        { key: "region", head: text("list.region"), cell: ({ region }) => region },
        {
          key: "ties",
          head: text("others.ties"),
          cell: (row) => row.ties.map((thing) => text(`tie.${thing}`)).join(", "),
        },
        {
          key: "increase",
          head: text("column.increase"),
          numeric: true,
          cell: ({ increase }) => formatCents(increase, language),
        },
        { key: "stage", head: text("column.stage"), cell: ({ stage }) => text(`stage.${stage}`) },
      ]}
    />
  );
}

/** Ceilings, use, and what was asked and granted in earlier years. */
export function Earlier({ weighed: { earlier } }: Pick<TablesProps, "weighed">) {
  const text = useText("increase");
  const language = useLanguage();
  const euros = (cents: number | undefined) => (cents === undefined ? "–" : formatCents(cents, language));
  const told = ({ increase, granted, stage }: (typeof earlier)[number]["requests"][number]) =>
    granted === undefined
      ? text("earlier.undecided", { asked: euros(increase), stage: text(`stage.${stage}`) })
      : text("earlier.request", { asked: euros(increase), granted: euros(granted) });
  return (
    <DataTable
      caption={text("earlier.caption")}
      rows={earlier}
      keyOf={({ id }) => id}
      empty={text("earlier.none")}
      columns={[
        {
          key: "year",
          head: text("earlier.year"),
          cell: ({ id, year }) => <Link to={`/ceilings/${id}`}>{year}</Link>,
        },
        {
          key: "ceiling",
          head: text("earlier.ceiling"),
          numeric: true,
          cell: ({ ceiling }) => euros(ceiling),
        },
        { key: "used", head: text("earlier.used"), numeric: true, cell: ({ used }) => euros(used) },
        {
          key: "share",
          head: text("earlier.share"),
          numeric: true,
          cell: ({ ceiling, used }) => (ceiling ? formatShare(used / ceiling, language) : "–"),
        },
        {
          key: "requests",
          head: text("earlier.requests"),
          cell: ({ requests }) =>
            requests.length === 0
              ? text("earlier.noRequest")
              : requests.map((each) => (
                  <span key={each.id}>
                    <Link to={`/requests/${each.id}`}>{each.reference}</Link>: {told(each)}{" "}
                  </span>
                )),
        },
      ]}
    />
  );
}
