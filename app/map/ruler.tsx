import { Form, Link } from "@remix-run/react";
import { type KeyboardEvent, useId } from "react";
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  lastOfMonth,
  monthOf,
  parseDay,
} from "#app/domain/calendar";
import { type Mark, marksAround, ticksOf } from "#app/domain/map-mark";
import type { Span } from "#app/domain/map-view";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { useHydrated } from "#app/map/hydrated";
import { ViewFields } from "#app/map/view-fields";
import type { ViewState } from "#app/map/view-state";

type RulerProps = { readonly span: Span; readonly marks: readonly Mark[]; readonly state: ViewState };

/** The season as a ruler: a day is chosen by dragging, by keys, by the dates that matter, or by its date. */
export function Ruler({ span, marks, state }: RulerProps) {
  const text = useText("map");
  const language = useLanguage();
  const id = useId();
  const hydrated = useHydrated();
  const { view, pass } = state;
  const shown = useDaySentence(view.day, marks);
  const turnPage = (event: KeyboardEvent) => {
    const months = { PageUp: 1, PageDown: -1 }[event.key];
    if (months === undefined) return;
    event.preventDefault();
    pass(within(span, monthsOn(view.day, months)));
  };
  return (
    <div className="map-ruler">
      <Ticks span={span} marks={marks} />
      <label htmlFor={id} className="only-heard">
        {text("ruler.label")}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={daysBetween(span.from, span.to)}
        value={daysBetween(span.from, view.day)}
        aria-valuetext={`${formatDay(view.day, language, "weekday")}. ${shown}`}
        disabled={!hydrated}
        onChange={(event) => pass(addDays(span.from, event.currentTarget.valueAsNumber))}
        onKeyDown={turnPage}
      />
      <p className="ruler-day">
        <b>{formatDay(view.day, language, "weekday")}</b> {shown}
      </p>
      <DayForm span={span} marks={marks} state={state} />
    </div>
  );
}

/** What a day is in the season: itself a date that matters, or so long after one and before the next. */
function useDaySentence(day: Day, marks: readonly Mark[]): string {
  const text = useText("map");
  const language = useLanguage();
  const { on, before, after } = marksAround(marks, day);
  const titles = on.map((mark) => mark.title[language]);
  const since = before && {
    title: before.title[language],
    count: daysBetween(before.day, day),
  };
  const until = after && { title: after.title[language], count: daysBetween(day, after.day) };
  return [
    ...(titles.length === 0 && since ? [text("ruler.since", since)] : titles),
    ...(until ? [text("ruler.until", until)] : []),
  ]
    .map((part) => `· ${part}`)
    .join(" ");
}

/** The same without dragging: to the date that matters before or after, or to a day by its date. */
function DayForm({ span, marks, state }: RulerProps) {
  const text = useText("map");
  const { view } = state;
  const shown = marks.filter((mark) => span.from <= mark.day && mark.day <= span.to);
  const { before, after } = marksAround(shown, view.day);
  return (
    <Form method="get" className="ruler-form" preventScrollReset>
      <ViewFields view={view} except="day" />
      <Jump to={before} label={text("ruler.previous")} sign="←" state={state} />
      <Jump to={after} label={text("ruler.next")} sign="→" state={state} />
      <label>
        <span>{text("ruler.date")}</span>
        <input key={view.day} type="date" name="day" defaultValue={view.day} min={span.from} max={span.to} />
      </label>
      <button type="submit" className="button quiet">
        {text("ruler.show")}
      </button>
    </Form>
  );
}

type JumpProps = {
  readonly to: Mark | undefined;
  readonly label: string;
  readonly sign: string;
  readonly state: ViewState;
};

function Jump({ to, label, sign, state: { addressOf } }: JumpProps) {
  const language = useLanguage();
  const named = to && `${label}: ${formatDay(to.day, language)}, ${to.title[language]}`;
  if (!to)
    return (
      <span className="button quiet" aria-hidden="true">
        {sign}
      </span>
    );
  return (
    <Link
      className="button quiet"
      to={addressOf({ day: to.day })}
      aria-label={named}
      title={named}
      preventScrollReset
    >
      {sign}
    </Link>
  );
}

/** The dates that matter along the ruler; each names itself on pointing. */
function Ticks({ span, marks }: { span: Span; marks: readonly Mark[] }) {
  const language = useLanguage();
  return (
    <ol className="ruler-ticks" aria-hidden="true">
      {ticksOf(marks, span).map(({ mark, at, room, otherYear }) => (
        <li key={mark.key} data-room={room} style={{ left: `${at}%` }} title={mark.title[language]}>
          {formatDay(mark.day, language, otherYear ? "dated" : "short")}
        </li>
      ))}
    </ol>
  );
}

const within = ({ from, to }: Span, day: Day): Day => (day < from ? from : day > to ? to : day);

/** The same date in another month, or that month's last day. */
function monthsOn(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months);
  const last = lastOfMonth(month);
  return parseDay(`${month}-${day.slice(8)}`) ?? last;
}
