import { useEffect, useState } from "react";
import { ClockForm, type ClockFormProps } from "#app/components/clock-form";
import { useFold } from "#app/components/use-fold";
import { type Instant, instantOf, msOf } from "#app/domain/calendar";
import { formatInstant } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

const MINUTE = 60_000;

/** The clock of a demonstration, in the header: what it shows, and folded behind that the form that moves it. */
export function ClockBar({ now, moved, moments, to }: Omit<ClockFormProps, "onSubmit">) {
  const text = useText("clock");
  const language = useLanguage();
  const shown = useRunningClock(now, moved);
  const { fold, closeAndStay } = useFold();
  return (
    <details className="clock-bar" {...fold}>
      <summary>
        <span className="only-heard">{text("bar.hint")}: </span>
        {text("bar.now", { now: formatInstant(shown, language) })}
      </summary>
      <section className="clock-sheet" aria-label={text("bar.label")}>
        <ClockForm now={now} moved={moved} moments={moments} to={to} onSubmit={closeAndStay} />
      </section>
    </details>
  );
}

/** A clock that was moved goes on from minute to minute; one that was not stands at the opening moment. */
function useRunningClock(now: Instant, runs: boolean): Instant {
  const [shown, setShown] = useState(now);
  useEffect(() => {
    setShown(now);
    if (!runs) return;
    const began = performance.now();
    let timer: number;
    const onTheMinute = () => {
      const current = msOf(now) + performance.now() - began;
      setShown(instantOf(Math.floor(current)));
      timer = window.setTimeout(onTheMinute, MINUTE - (current % MINUTE) + 5);
    };
    timer = window.setTimeout(onTheMinute, MINUTE - (msOf(now) % MINUTE) + 5);
    return () => window.clearTimeout(timer);
  }, [now, runs]);
  return shown;
}
