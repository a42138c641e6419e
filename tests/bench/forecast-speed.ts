// The program that is timed: forecasts made-up histories of 36 months, and prints how many a second of the processor.
import { normals, replayed } from "#app/domain/forecast/random";
import { forecastSeries } from "#app/domain/forecast/series-forecast";
import { startingCalibration } from "#app/domain/forecast/starting-calibration";

const [MONTHS, COURSES, SERIES, WARM_UP] = [12, 1_000, 1_000, 200];
const luck = normals(1, MONTHS * COURSES);
const noise = replayed(normals(2, 10_007));

/** Growth, a season and noise: no two alike. */
const histories = Array.from({ length: SERIES }, (_, series) =>
  Float64Array.from(
    { length: 36 },
    (_, t) =>
      1_000 * (1 + 0.002 * t * (series % 5)) * (1 + 0.15 * Math.sin((t + series) / 2) + 0.08 * noise()),
  ),
);
const settings = { months: MONTHS, calibration: startingCalibration, courses: COURSES };
const forecast = (history: Float64Array) => forecastSeries(history, { ...settings, normal: replayed(luck) });

histories.slice(0, WARM_UP).forEach(forecast);
const before = process.cpuUsage();
histories.forEach(forecast);
const { user, system } = process.cpuUsage(before);
process.stdout.write(String(SERIES / ((user + system) / 1e6)));
