import { Link } from "@remix-run/react";
import {
  addDays,
  addMonths,
  type Day,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  weekday,
} from "#app/domain/calendar";
import { type DateAhead, dayOfDate } from "#app/domain/date-ahead";
import { type DatesView, datesAddress } from "#app/domain/dates-view";
import { restOn } from "#app/domain/holiday";
import { writeName } from "#app/i18n/dates/write-name";
import { formatDay, formatMonth } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type DatesMonthProps = {
  readonly dates: readonly DateAhead[];
  readonly view: DatesView;
  readonly today: Day;
};

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The weeks that a month touches, each from Monday to Sunday. */
function weeksOf(first: Day, last: Day): Day[][] {
  const start = addDays(first, 1 - weekday(first));
  const weeks: Day[][] = [];
  for (let monday = start; monday <= last; monday = addDays(monday, 7))
    weeks.push(WEEKDAYS.map((number) => addDays(monday, number - 1)));
  return weeks;
}

/** A month as a calendar; on a phone only the days on which something is. */
export function DatesMonth({ dates, view, today }: DatesMonthProps) {
  const text = useText("dates");
  const language = useLanguage();
  const { month } = view;
  const inMonth = dates.filter((date) => monthOf(dayOfDate(date)) === month);
  const name = formatMonth(month, language);
  const to = (months: number) =>
    datesAddress("/deadlines", { ...view, month: addMonths(month, months) }, today);
  return (
    <section>
      <h2>{name}</h2>
      <p className="ways">
        <Link to={to(-1)} rel="prev" preventScrollReset>
          {text("month.previous")}
        </Link>
        <Link to={datesAddress("/deadlines", { ...view, month: monthOf(today) }, today)} preventScrollReset>
          {text("month.today")}
        </Link>
        <Link to={to(1)} rel="next" preventScrollReset>
          {text("month.next")}
        </Link>
      </p>
      {inMonth.length === 0 && <p className="soft">{text("month.empty", { month: name })}</p>}
      <table className="dates-month">
        <caption className="only-heard">{text("month.caption", { month: name })}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((number) => (
              <th key={number} scope="col">
                {text(`weekday.${number}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(firstOfMonth(month), lastOfMonth(month)).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell key={day} day={day} here={monthOf(day) === month} today={today} dates={inMonth} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type DayCellProps = Pick<DatesMonthProps, "dates" | "today"> & { readonly day: Day; readonly here: boolean };

function DayCell({ day, here, today, dates }: DayCellProps) {
  const text = useText("dates");
  const language = useLanguage();
  const say = useText("deadline");
  if (!here) return <td className="elsewhere" />;
  const rest = restOn(day);
  const own = dates.filter((date) => dayOfDate(date) === day);
  const classes = [own.length === 0 && "empty", day === today && "today"].filter(Boolean).join(" ");
  return (
    <td className={classes || undefined} aria-current={day === today ? "date" : undefined}>
      <time dateTime={day}>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span className="only-heard">{formatDay(day, language)}</span>
      </time>
      {own.length > 0 && (
        <ul>
          {own.map(({ key, when, path, title }) => (
            <li key={key}>
              <small className="soft">{text("deadline" in when ? "month.until" : "month.on")}</small>{" "}
              <Link to={path}>{writeName(title, language, text)}</Link>
              {"deadline" in when && rest && (
                <small className="deadline-rest">{text("month.rest", { rest: say(`rest.${rest}`) })}</small>
              )}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
