import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import { DeadlineText } from "#app/components/deadline";
import { Day } from "#app/components/time";
import type { Day as CivilDay, Instant } from "#app/domain/calendar";
import type { PhaseOnDay } from "#app/domain/season";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type DayFormProps = {
  readonly day: CivilDay;
  readonly year: number;
  readonly years: readonly number[];
  readonly span: { readonly from: CivilDay; readonly to: CivilDay };
  readonly today: CivilDay;
};

/** Another day or contract year, by a form that needs no script. */
export function DayForm({ day, year, years, span, today }: DayFormProps) {
  const text = useText("region");
  const language = useLanguage();
  const id = useId();
  return (
    <Form method="get" className="region-day" preventScrollReset>
      <h2 className="only-heard">{text("day.title")}</h2>
      <div>
        <label htmlFor={`${id}day`}>{text("day.day")}</label>
        <input
          key={day}
          id={`${id}day`}
          type="date"
          name="day"
          defaultValue={day}
          min={span.from}
          max={span.to}
          required
        />
      </div>
      {years.length > 1 ? (
        <div>
          <label htmlFor={`${id}year`}>{text("day.year")}</label>
          <select key={year} id={`${id}year`} name="year" defaultValue={year}>
            {years.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </div>
      ) : (
        <input type="hidden" name="year" value={year} />
      )}
      <button type="submit" className="button quiet">
        {text("day.show")}
      </button>
      {day !== today && (
        <Link to={`?year=${year}`} preventScrollReset>
          {text("day.today", { day: formatDay(today, language) })}
        </Link>
      )}
    </Form>
  );
}

type PhasesProps = {
  readonly phases: readonly PhaseOnDay[];
  readonly policyId: string;
  readonly day: CivilDay;
  readonly moment: Instant;
};

/** The steps of the policy that still lie ahead of this region, with the time left. */
export function Phases({ phases, policyId, day, moment }: PhasesProps) {
  const text = useText("region");
  const language = useLanguage();
  if (phases.length === 0)
    return <p className="soft">{text("phases.none", { day: formatDay(day, language) })}</p>;
  return (
    <ol className="region-phases">
      {phases.map(({ phase }) => (
        <li key={phase.key}>
          <Link to={`/policies/${policyId}#phase-${phase.key}`}>{phase.title[language]}</Link>{" "}
          <small className="soft">{text("phases.rule", { rule: phase.source.rule })}</small>
          <div className="small">
            {phase.deadline ? (
              <DeadlineText deadline={phase.deadline} now={moment} />
            ) : (
              phase.opens && <Begins day={phase.opens} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Begins({ day }: { day: CivilDay }) {
  const text = useText("region");
  const [before, after] = text("phases.begins").split("{day}");
  return (
    <>
      {before}
      <Day day={day} />
      {after}
    </>
  );
}

type WaysProps = {
  readonly code: string;
  readonly previous?: { readonly code: string; readonly name: string } | undefined;
  readonly next?: { readonly code: string; readonly name: string } | undefined;
  /** Year and day, to keep on the way. */
  readonly search: string;
};

/** To the map with this region open, and to the regions before and after. */
export function Ways({ code, previous, next, search }: WaysProps) {
  const text = useText("region");
  const letter = useText("letter");
  return (
    <nav aria-label={text("ways.label")} className="ways">
      <Link to={`/map?region=${code}&${search}`}>{text("ways.map")}</Link>
      <a href={`/regions/${code}/report?${search}`} download>
        {letter("report.link")}
      </a>
      {previous && (
        <Link to={`/regions/${previous.code}?${search}`} rel="prev">
          {text("ways.previous", { region: previous.name })}
        </Link>
      )}
      {next && (
        <Link to={`/regions/${next.code}?${search}`} rel="next">
          {text("ways.next", { region: next.name })}
        </Link>
      )}
    </nav>
  );
}
