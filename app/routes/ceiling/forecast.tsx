import { Form, Link } from "@remix-run/react";
import { ChartFrame } from "#app/charts/frame";
import { OutlookChart } from "#app/charts/outlook-chart";
import { outlookLegend } from "#app/charts/outlook-legend";
import { JobRun } from "#app/components/job-run";
import type { ForecastShown } from "#app/features/forecast/read-forecast.server";
import { formatAbout, formatDay, formatInstant, formatMonth } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { ForecastMonths } from "#app/routes/ceiling/forecast-months";
import { ForecastTable } from "#app/routes/ceiling/forecast-table";
import { ForecastWhy } from "#app/routes/ceiling/forecast-why";

type ForecastProps = { readonly id: string; readonly shown: ForecastShown };

/** The forecast of a ceiling: said, drawn, as a table, and taken apart. Where there is none it says why. */
export function Forecast({ id, shown }: ForecastProps) {
  const text = useText("outlook");
  return (
    <section aria-labelledby="forecast">
      <h2 id="forecast">{text("title")}</h2>
      {shown.says.map((sentence) => (
        <p key={sentence} className="prose">
          {sentence}
        </p>
      ))}
      {"change" in shown && shown.change !== undefined && <Change cents={shown.change} />}
      <Stated id={id} shown={shown} />
      {"from" in shown && <Known shown={shown} />}
      <Renewal id={id} shown={shown} />
      {"outlook" in shown && (
        <>
          <YearChart id={id} shown={shown} />
          <ForecastMonths
            {...{ id, year: shown.contractYear, months: shown.alone, cutOff: shown.from.cutOff }}
          />
          <details>
            <summary>{text("why.title")}</summary>
            <ForecastWhy shown={shown} />
          </details>
        </>
      )}
    </section>
  );
}

/** The year drawn, with what stands around every chart. */
function YearChart({
  id,
  shown,
}: {
  readonly id: string;
  readonly shown: Extract<ForecastShown, { outlook: unknown }>;
}) {
  const text = useText("outlook");
  const language = useLanguage();
  const { outlook, stated, contractYear: year, from } = shown;
  return (
    <ChartFrame
      title={<h3>{text("chart.title", { year })}</h3>}
      legend={outlookLegend({ outlook, year, stated }, text)}
      table={<ForecastTable months={outlook.months} />}
      source={text("chart.source", { cutOff: formatInstant(from.cutOff, language) })}
      picture={`/outlook/charts/${id}`}
    >
      <OutlookChart outlook={outlook} year={year} stated={stated} />
    </ChartFrame>
  );
}

function Change({ cents }: { readonly cents: number }) {
  const text = useText("outlook");
  const language = useLanguage();
  const amount = formatAbout(Math.abs(cents), language);
  const way = Math.abs(cents) < 10_000 ? "same" : cents > 0 ? "more" : "less";
  return <p className="prose">{text(`say.${way}`, { amount })}</p>;
}

/** What the provider itself expects, beside this forecast, and the way to its versions. */
function Stated({ id, shown }: ForecastProps) {
  const text = useText("outlook");
  const language = useLanguage();
  const { stated } = shown;
  const ours = "outlook" in shown ? shown.outlook.expected.total : undefined;
  const values = stated && {
    ...{ total: formatAbout(stated.total, language), version: stated.version },
    day: formatDay(stated.day, language),
  };
  const declared = "outlook" in shown ? shown.outlook.expected.declared : 0;
  const more = stated && ours !== undefined ? stated.total - ours : undefined;
  return (
    <p className="prose">
      {values && `${text("stated.say", values)} `}
      {more !== undefined &&
        `${text(more >= 0 ? "stated.more" : "stated.less", { amount: formatAbout(Math.abs(more), language) })} `}
      {stated &&
        stated.total < declared &&
        `${text("stated.below", { amount: formatAbout(declared, language) })} `}
      <Link to={`/ceilings/${id}/stated-forecast`}>{text(stated ? "stated.open" : "stated.none")}</Link>
    </p>
  );
}

function Known({ shown }: { readonly shown: Extract<ForecastShown, { from: unknown }> }) {
  const text = useText("outlook");
  const language = useLanguage();
  const { cutOff, dataThrough } = shown.from;
  const values = { cutOff: formatInstant(cutOff, language), month: formatMonth(dataThrough, language) };
  return (
    <p className="soft">
      {text("say.known", values)} {"outlook" in shown && text("say.rights")}
    </p>
  );
}

/** Whether the forecast is as fresh as the data, how the run goes that renews it, and the way to ask for one. */
function Renewal({ id, shown }: ForecastProps) {
  const text = useText("outlook");
  const { isFresh, run } = shown;
  const isThere = "from" in shown;
  if (isThere && isFresh && !run) return null;
  return (
    <div className="notice info" role="status">
      <p>{text(run ? "none.asked" : isThere ? "stale" : "none")}</p>
      {run && <JobRun run={run} />}
      {!run && !isFresh && (
        <Form method="post" action={`/ceilings/${id}`}>
          <button className="button" type="submit" name="act" value="forecast">
            {text("ask")}
          </button>
        </Form>
      )}
    </div>
  );
}
