import type { YearPoint } from "#app/charts/year-points";
import { formatAbout, formatMonthName } from "#app/i18n/format";
import type nl from "#app/i18n/outlook/nl";
import { formatChance } from "#app/i18n/outlook/write-outlook";
import type { Language, Translate } from "#app/i18n/text";

type OutlookTipProps = {
  readonly language: Language;
  readonly say: Translate<keyof typeof nl>;
  /** What the chart adds for the place that is pointed at. */
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload: YearPoint }[];
};

/** What the year has come to by the end of the month that is pointed at. */
export function OutlookTip({ active, payload, language, say }: OutlookTipProps) {
  const month = payload?.[0]?.payload.month;
  if (!active || !month) return null;
  const about = (cents: number) => formatAbout(cents, language);
  const { middle, low80, high80 } = month.through;
  return (
    <div className="chart-tip">
      <p>
        {say("chart.month", {
          month: formatMonthName(month.month, language),
          ...{ middle: about(middle), low: about(low80), high: about(high80) },
        })}
      </p>
      {month.chance !== undefined && (
        <p>{say("chart.chance", { chance: formatChance(month.chance, language) })}</p>
      )}
    </div>
  );
}
