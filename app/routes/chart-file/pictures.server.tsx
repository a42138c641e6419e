import { MonthsDrawing, monthsLegend, monthsSize } from "#app/charts/months-drawing";
import { drawnSize, OutlookDrawing } from "#app/charts/outlook-drawing";
import { outlookLegend } from "#app/charts/outlook-legend";
import { ReliabilityDrawing, squareSize } from "#app/charts/reliability-drawing";
import type { Standalone } from "#app/charts/standalone.server";
import { dayOf } from "#app/domain/calendar";
import { reliabilityOf } from "#app/domain/forecast/tried-forecast";
import type { Viewer } from "#app/domain/viewer";
import { showCeilings } from "#app/features/ceiling/read-ceilings.server";
import { triedForecasts } from "#app/features/forecast/back-test.server";
import { showForecast } from "#app/features/forecast/read-forecast.server";
import { formatInstant } from "#app/i18n/format";
import en from "#app/i18n/outlook/en";
import nl from "#app/i18n/outlook/nl";
import { type Language, translator } from "#app/i18n/text";
import { readCeilings } from "#db/queries/ceiling.server";
import type { Db } from "#db/store.server";

type Picture = { readonly name: string; readonly drawn: Standalone };

/** The picture of a ceiling by its key, or of how right chances were; undefined where there is none to draw. */
export function pictureOf(viewer: Viewer, db: Db, language: Language, name: string) {
  if (name === "reliability") return reliabilityPicture(viewer, db, language);
  const ceiling = name.replace(MONTHS, "");
  return ceilingPicture(viewer, db, language, ceiling, ceiling !== name);
}

/** How the name of a picture ends that shows the months one by one. */
const MONTHS = /-months$/;

const wordsOf = (language: Language) => translator(language === "en" ? en : nl, language);

async function ceilingPicture(
  viewer: Viewer,
  db: Db,
  language: Language,
  id: string,
  isByMonth: boolean,
): Promise<Picture | undefined> {
  const [ceiling] = await readCeilings(viewer, db, { id });
  if (!ceiling) return undefined;
  const { contractYear: year } = ceiling;
  const [shown] = await showCeilings(viewer, db, language, { contractYear: year, id });
  const forecast = await showForecast(viewer, db, language, ceiling);
  if (!shown || !("outlook" in forecast)) return undefined;
  const say = wordsOf(language);
  const { outlook, alone, stated, says, from } = forecast;
  const { provider, region } = shown.row;
  const picture = isByMonth
    ? {
        chart: <MonthsDrawing {...{ months: alone, year, say, language }} id="months" />,
        ...{ ...monthsSize, says: [say("months.label", { year })], legend: monthsLegend(say) },
      }
    : {
        chart: <OutlookDrawing {...{ outlook, year, stated, say, language }} id="year" />,
        ...{ ...drawnSize, says, legend: outlookLegend({ outlook, year, stated }, say) },
      };
  return {
    name: say(isByMonth ? "file.months" : "file.chart", { provider, year, day: dayOf(viewer.now) }),
    drawn: {
      ...picture,
      ...{ language, title: `${provider}, ${region}, ${year}` },
      notes: [say("chart.source", { cutOff: formatInstant(from.cutOff, language) }), say("say.rights")],
    },
  };
}

async function reliabilityPicture(viewer: Viewer, db: Db, language: Language): Promise<Picture | undefined> {
  const points = reliabilityOf(await triedForecasts(viewer, db, { lotsOf: () => [] }));
  if (points.length === 0) return undefined;
  const say = wordsOf(language);
  return {
    name: say("file.reliability", { day: dayOf(viewer.now) }),
    drawn: {
      chart: <ReliabilityDrawing {...{ points, say, language }} id="reliability" />,
      ...squareSize,
      ...{ language, title: say("test.reliability"), says: [say("test.reliability.say")], legend: [] },
      notes: [say("test.how")],
    },
  };
}
