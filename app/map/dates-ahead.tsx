import { Day } from "#app/components/time";
import type { Day as CivilDay } from "#app/domain/calendar";
import { daysBetween } from "#app/domain/calendar";
import type { Mark } from "#app/domain/map-mark";
import { useLanguage, useText } from "#app/i18n/use-text";

/** How many dates ahead are named. */
const AHEAD = 4;

type DatesAheadProps = {
  readonly marks: readonly Mark[];
  readonly day: CivilDay;
  readonly heading: "h2" | "h3";
};

/** The next dates that matter, with the days left and the rule they come from. */
export function DatesAhead({ marks, day, heading: Heading }: DatesAheadProps) {
  const text = useText("map");
  const language = useLanguage();
  const ahead = marks
    .filter((mark) => mark.day > day)
    .toSorted((a, b) => daysBetween(b.day, a.day))
    .slice(0, AHEAD);
  if (ahead.length === 0) return null;
  return (
    <section>
      <Heading>{text("panel.ahead")}</Heading>
      <ol className="panel-dates">
        {ahead.map((mark) => (
          <li key={mark.key}>
            <Day day={mark.day} />
            <span>{text("panel.daysLeft", { count: daysBetween(day, mark.day) })}</span>
            <small>
              {mark.title[language]} · {text("panel.rule", { rule: mark.rule })}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
