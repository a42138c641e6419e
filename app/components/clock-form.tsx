import { Form } from "@remix-run/react";
import { useId } from "react";
import { dayOf, type Instant, timeOf } from "#app/domain/calendar";
import { formatDay, formatTime } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

export type Moment = { readonly key: string; readonly instant: Instant; readonly label: string };

export type ClockFormProps = {
  /** What the clock in force shows. */
  readonly now: Instant;
  /** Whether this visitor has set it. */
  readonly moved: boolean;
  readonly moments: readonly Moment[];
  /** The path to come back to. */
  readonly to: string;
  readonly onSubmit?: () => void;
};

const nothing = () => undefined;

/** Sets the clock of a demonstration: to a day and time, to a telling moment, or back; with or without scripts. */
export function ClockForm({ now, moved, moments, to, onSubmit = nothing }: ClockFormProps) {
  const text = useText("clock");
  const language = useLanguage();
  const jumpsTitle = useId();
  return (
    <>
      <SetClock now={now} to={to} onSubmit={onSubmit} />
      <Form method="post" action="/clock" onSubmit={onSubmit} preventScrollReset>
        <input type="hidden" name="to" value={to} />
        {moved && (
          <p>
            <button className="button quiet" type="submit" name="jump" value="back">
              {text("back")}
            </button>
          </p>
        )}
        <p className="soft" id={jumpsTitle}>
          {text("jumps")}
        </p>
        <ul className="clock-jumps" aria-labelledby={jumpsTitle}>
          {moments.map(({ key, instant, label }) => (
            <li key={key}>
              <button type="submit" name="jump" value={key}>
                <span>{`${formatDay(dayOf(instant), language)}, ${formatTime(instant, language)}`}</span>{" "}
                {label}
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </>
  );
}

function SetClock({ now, to, onSubmit }: Required<Pick<ClockFormProps, "now" | "to" | "onSubmit">>) {
  const text = useText("clock");
  const id = useId();
  return (
    <Form className="clock-set" method="post" action="/clock" onSubmit={onSubmit} preventScrollReset>
      <input type="hidden" name="to" value={to} />
      <div>
        <label htmlFor={`${id}day`}>{text("day")}</label>
        <input key={now} id={`${id}day`} type="date" name="day" defaultValue={dayOf(now)} required />
      </div>
      <div>
        <label htmlFor={`${id}time`}>{text("time")}</label>
        <input key={now} id={`${id}time`} type="time" name="time" defaultValue={timeOf(now)} required />
      </div>
      <button className="button" type="submit">
        {text("set")}
      </button>
    </Form>
  );
}
