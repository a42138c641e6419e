import { Link } from "@remix-run/react";
import { ChartFrame } from "#app/charts/frame";
import { OutlookChart } from "#app/charts/outlook-chart";
import { outlookLegend } from "#app/charts/outlook-legend";
import type { Instant } from "#app/domain/calendar";
import type { CeilingOutlook } from "#app/domain/forecast/ceiling-outlook";
import { formatInstant } from "#app/i18n/format";
import { outlookSentences } from "#app/i18n/outlook/write-outlook";
import { useLanguage, useText } from "#app/i18n/use-text";

type ChosenProps = {
  readonly chosen: {
    readonly id: string;
    readonly provider: string;
    readonly region: string;
    readonly stated?: number | undefined;
    readonly outlook: CeilingOutlook;
  };
  readonly year: number;
  readonly cutOff: Instant | undefined;
};

/** The ceiling that was chosen among the risks, drawn; its own page has its table and takes it apart. */
export function Chosen({ chosen, year, cutOff }: ChosenProps) {
  const text = useText("outlook");
  const language = useLanguage();
  const { id, provider, region, outlook } = chosen;
  const stated = chosen.stated === undefined ? undefined : { total: chosen.stated };
  return (
    <ChartFrame
      title={
        <h2 id="chosen">
          <Link to={`/ceilings/${id}#forecast`}>{provider}</Link> <small className="soft">{region}</small>
        </h2>
      }
      say={outlookSentences(outlook, year, { language, say: text }).slice(1).join(" ")}
      legend={outlookLegend({ outlook, year, stated }, text)}
      source={text("chart.source", { cutOff: cutOff ? formatInstant(cutOff, language) : "–" })}
      picture={`/outlook/charts/${id}`}
    >
      <OutlookChart outlook={outlook} year={year} stated={stated} />
      <p className="ways">
        <Link to={`/ceilings/${id}#forecast`}>{text("why.title")}</Link>
      </p>
    </ChartFrame>
  );
}
