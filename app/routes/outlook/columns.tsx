import { Link } from "@remix-run/react";
import type { Column } from "#app/components/data-table";
import type { OutlookRow } from "#app/domain/forecast/outlook";
import { formatAbout, formatMonthName } from "#app/i18n/format";
import { formatChance } from "#app/i18n/outlook/write-outlook";
import { useLanguage, useText } from "#app/i18n/use-text";

/** The columns of ceilings against their forecasts. @param to where the name of a row leads */
export function useRowColumns(
  to: (row: OutlookRow) => string,
): Record<"provider" | "ceiling" | "expected" | "over" | "crossing" | "chance", Column<OutlookRow>> {
  const text = useText("outlook");
  const language = useLanguage();
  const about = (cents: number | undefined) => (cents === undefined ? "–" : formatAbout(cents, language));
  const against = ({ forecast }: OutlookRow) => forecast?.against;
  return {
    provider: {
      ...{ key: "provider", head: text("column.provider") },
      cell: (row) => (
        <>
          <Link to={to(row)} preventScrollReset>
            {row.provider}
          </Link>
          <small className="soft outlook-where">{row.region}</small>
        </>
      ),
    },
    ceiling: {
      ...{ key: "ceiling", head: text("column.ceiling"), numeric: true },
      cell: ({ ceiling }) => about(ceiling),
    },
    expected: {
      ...{ key: "expected", head: text("column.expected"), numeric: true },
      cell: ({ forecast, stated }) => (
        <>
          {about(forecast?.expected.total)}
          {stated !== undefined && (
            <small className="soft outlook-where">
              {text("column.expected.stated", { amount: about(stated) })}
            </small>
          )}
        </>
      ),
    },
    over: {
      ...{ key: "over", head: text("column.over"), numeric: true },
      cell: (row) => about(against(row)?.expectedOver),
    },
    crossing: {
      ...{ key: "crossing", head: text("column.crossing") },
      cell: (row) => {
        const month = against(row)?.crossing;
        return month ? formatMonthName(month, language) : "–";
      },
    },
    chance: {
      ...{ key: "chance", head: text("column.chance"), numeric: true },
      cell: (row) => <Chance chance={against(row)?.chance} />,
    },
  };
}

/** A chance as a bar and in words. */
export function Chance({ chance }: { readonly chance: number | undefined }) {
  const language = useLanguage();
  if (chance === undefined) return "–";
  return (
    <span className="chance">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="chance-room" width="100" height="8" />
        <rect className="chance-part" width={chance * 100} height="8" />
      </svg>
      <b>{formatChance(chance, language)}</b>
    </span>
  );
}
