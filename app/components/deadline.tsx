import type { Instant } from "#app/domain/calendar";
import { type Deadline, type DeadlineState, deadlineState } from "#app/domain/deadline";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

/** A deadline as it stands everywhere: day, hour, time zone, time left, and a warning where it is no working day. */
export function DeadlineText({ deadline, now }: { deadline: Deadline; now: Instant }) {
  const text = useText("deadline");
  const language = useLanguage();
  const state = deadlineState(deadline, now);
  const day = formatDay(state.lastDay, language, "weekday");
  const limit = formatDay(deadline.day, language);
  return (
    <>
      <time dateTime={state.lastDay}>{text(deadline.limit, { day, limit })}</time>
      {!state.passed && (
        <>
          {", "}
          <TimeLeft state={state} />
        </>
      )}
      {!state.passed && state.rest && (
        <small className="deadline-rest">
          {text("rest", {
            rest: text(`rest.${state.rest}`),
            day: formatDay(state.lastWorkingDay, language, "weekday"),
          })}
        </small>
      )}
    </>
  );
}

/** Days left, or hours and minutes on the last day. */
function TimeLeft({ state }: { state: DeadlineState }) {
  const text = useText("deadline");
  const { daysLeft, left } = state;
  if (daysLeft > 0) return <strong>{text("days", { count: daysLeft })}</strong>;
  const hours = text("hours", { count: left.hours });
  const minutes = text("minutes", { count: left.minutes });
  return <strong>{text("today", { hours, minutes })}</strong>;
}
