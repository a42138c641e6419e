import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { DeadlineText } from "#app/components/deadline";
import type { Instant } from "#app/domain/calendar";
import { type DateAhead, isOver } from "#app/domain/date-ahead";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type DatesListProps = { readonly dates: readonly DateAhead[]; readonly now: Instant };

/** Dates in order, each with its time left, who has to act, and the rule it comes from. */
export function DatesList({ dates, now }: DatesListProps) {
  const text = useText("dates");
  const language = useLanguage();
  const columns: Column<DateAhead>[] = [
    {
      key: "what",
      head: text("column.what"),
      cell: ({ path, title }) => <Link to={path}>{title[language]}</Link>,
    },
    { key: "when", head: text("column.when"), cell: (date) => <When date={date} now={now} /> },
    { key: "who", head: text("column.who"), cell: ({ actor }) => text(`actor.${actor}`) },
    { key: "where", head: text("column.where"), cell: ({ belongsTo }) => belongsTo[language] },
    {
      key: "rule",
      head: text("column.rule"),
      cell: ({ source }) => source && <span title={source.section}>{source.rule}</span>,
    },
  ];
  if (dates.length === 0) return null;
  return (
    <DataTable
      caption={text("caption")}
      captionHeardOnly
      columns={columns}
      rows={dates}
      keyOf={({ key }) => key}
    />
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
