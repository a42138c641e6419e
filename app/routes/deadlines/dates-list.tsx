import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { DeadlineText } from "#app/components/deadline";
import type { Instant } from "#app/domain/calendar";
import { type DateAhead, isOver } from "#app/domain/date-ahead";
import { writeName } from "#app/i18n/dates/write-name";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type DatesListProps = {
  readonly dates: readonly DateAhead[];
  readonly now: Instant;
  readonly page: number;
  readonly pages: number;
  readonly toPage: (page: number) => string;
};

/** Dates in order, each with its time left, who has to act, and the rule it comes from. */
export function DatesList({ dates, now, page, pages, toPage }: DatesListProps) {
  const text = useText("dates");
  const language = useLanguage();
  const columns: Column<DateAhead>[] = [
    {
      key: "what",
      head: text("column.what"),
      cell: ({ path, title }) => <Link to={path}>{writeName(title, language, text)}</Link>,
    },
    { key: "when", head: text("column.when"), cell: (date) => <When date={date} now={now} /> },
    { key: "who", head: text("column.who"), cell: ({ actor }) => text(`actor.${actor}`) },
    {
      key: "where",
      head: text("column.where"),
      cell: ({ belongsTo }) => writeName(belongsTo, language, text),
    },
    {
      key: "rule",
      head: text("column.rule"),
      cell: ({ source }) => source && <span title={source.section}>{source.rule}</span>,
    },
  ];
  if (dates.length === 0) return null;
  return (
    <>
      <DataTable
        caption={text("caption")}
        captionHeardOnly
        columns={columns}
        rows={dates}
        keyOf={({ key }) => key}
      />
      {pages > 1 && (
        <p className="ways">
          {page > 1 && (
            <Link to={toPage(page - 1)} rel="prev">
              {text("page.previous")}
            </Link>
          )}
          <span>{text("page.here", { page, pages })}</span>
          {page < pages && (
            <Link to={toPage(page + 1)} rel="next">
              {text("page.next")}
            </Link>
          )}
        </p>
      )}
    </>
  );
}

function When({ date, now }: { date: DateAhead; now: Instant }) {
  const text = useText("dates");
  const language = useLanguage();
  const { when } = date;
  return (
    <div>
      {"deadline" in when ? (
        <DeadlineText deadline={when.deadline} now={now} />
      ) : (
        <time dateTime={when.on}>{text("happens", { day: formatDay(when.on, language, "weekday") })}</time>
      )}
      {isOver(date, now) && <span className="soft dates-over">{text("over")}</span>}
    </div>
  );
}
