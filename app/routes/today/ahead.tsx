import { Link } from "@remix-run/react";
import { Day, DaysLeft } from "#app/components/time";
import { dayOf, daysBetween, type Instant } from "#app/domain/calendar";
import type { SeasonMark } from "#app/domain/season";
import { useLanguage, useText } from "#app/i18n/use-text";

type AheadProps = {
  readonly marks: readonly (SeasonMark & { readonly to: string; readonly insurer?: string | undefined })[];
  readonly now: Instant;
};

/** The next days of the season, each with what the policy says of it. */
export function Ahead({ marks, now }: AheadProps) {
  const text = useText("work");
  const language = useLanguage();
  return (
    <aside className="work-ahead" aria-labelledby="ahead">
      <h2 id="ahead">{text("ahead.title")}</h2>
      <ol>
        {marks.map(({ key, day, title, rule, to, insurer }) => (
          <li key={to}>
            <Day day={day} style="weekday" />{" "}
            <small className="soft">
              <DaysLeft days={daysBetween(dayOf(now), day)} />
            </small>
            <br />
            <Link to={to}>{title[language]}</Link>{" "}
            <small className="soft" key={key}>
              {insurer && `${insurer}, `}
              {text("ahead.rule", { rule })}
            </small>
          </li>
        ))}
      </ol>
    </aside>
  );
}
