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
export const pictureOf = (viewer: Viewer, db: Db, language: Language, name: string) =>
  name === "reliability" ? reliabilityPicture(viewer, db, language) : yearPicture(viewer, db, language, name);

const wordsOf = (language: Language) => translator(language === "en" ? en : nl, language);

async function yearPicture(
  viewer: Viewer,
  db: Db,
  language: Language,
  id: string,
): Promise<Picture | undefined> {
  const [ceiling] = await readCeilings(viewer, db, { id });
  if (!ceiling) return undefined;
  const { contractYear: year } = ceiling;
  const [shown] = await showCeilings(viewer, db, language, { contractYear: year, id });
  const forecast = await showForecast(viewer, db, language, ceiling);
  if (!shown || !("outlook" in forecast)) return undefined;
  const say = wordsOf(language);
  const { outlook, stated, says, from } = forecast;
  const { provider, region } = shown.row;
  return {
    name: say("file.chart", { provider, year, day: dayOf(viewer.now) }),
    drawn: {
      chart: <OutlookDrawing {...{ outlook, year, stated, say, language }} id="year" />,
      ...drawnSize,
      ...{ language, title: `${provider}, ${region}, ${year}`, says },
      legend: outlookLegend({ outlook, year, stated }, say),
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
