import { Day } from "#app/components/time";
import type { Day as CivilDay } from "#app/domain/calendar";
import { daysBetween } from "#app/domain/calendar";
import type { Mark } from "#app/domain/map-mark";
import { useLanguage, useText } from "#app/i18n/use-text";

/** How many dates ahead are named. */
const AHEAD = 4;

/** The next dates that matter, with the days left and the rule they come from. */
export function DatesAhead({ marks, day }: { marks: readonly Mark[]; day: CivilDay }) {
  const text = useText("map");
  const language = useLanguage();
  const ahead = marks
    .filter((mark) => mark.day > day)
    .toSorted((a, b) => daysBetween(b.day, a.day))
    .slice(0, AHEAD);
  if (ahead.length === 0) return null;
  return (
    <section>
      <h3>{text("panel.ahead")}</h3>
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
