import { DeadlineText } from "#app/components/deadline";
import type { Instant } from "#app/domain/calendar";
import { type DateAhead, isOver } from "#app/domain/date-ahead";
import { writeName } from "#app/i18n/dates/write-name";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type DatesHereProps = { readonly dates: readonly DateAhead[]; readonly now: Instant };

/** The dates of a thing on its own page, as they stand everywhere: what, by when, whose turn, and the rule. */
export function DatesHere({ dates, now }: DatesHereProps) {
  const text = useText("dates");
  const language = useLanguage();
  if (dates.length === 0) return null;
  return (
    <section aria-labelledby="dates-here">
      <h2 id="dates-here">{text("title")}</h2>
      <ul>
        {dates.map((date) => (
          <li key={date.key}>
            {writeName(date.title, language, text)}:{" "}
            {"deadline" in date.when ? (
              <DeadlineText deadline={date.when.deadline} now={now} />
            ) : (
              <time dateTime={date.when.on}>
                {text("happens", { day: formatDay(date.when.on, language, "weekday") })}
              </time>
            )}{" "}
            <small className="soft">
              {isOver(date, now) && `${text("over")}; `}
              {text("here.actor", { who: text(`actor.${date.actor}`) })}
              {date.source && `, ${text("rule", { rule: date.source.rule })}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
