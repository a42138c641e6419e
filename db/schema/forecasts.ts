import type { Month } from "#app/domain/calendar";
import type { KeptForecast } from "#app/domain/forecast/kept-forecast";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { ceilingTables } from "#db/schema/ceilings";
import type { organisationTables } from "#db/schema/organisations";

type Parents = Pick<ReturnType<typeof accountTables>, "accounts"> &
  ReturnType<typeof organisationTables> &
  ReturnType<typeof ceilingTables>;

/** A kept forecast but its courses, which stand in a column of their own. */
export type ForecastResult = KeptForecast extends infer F
  ? F extends KeptForecast
    ? Omit<F, "courses">
    : never
  : never;

/** Forecasts of ceilings. They follow from the production and can be made again: nothing else rests on them alone. */
export function forecastTables(k: Kit, { accounts, organisations, ceilings }: Parents) {
  /** Which data it was made from, and by which version of the engine. */
  const madeFrom = () => ({
    contractYear: k.int("contract_year").notNull(),
    /** The moment on which the newest batch was accepted. */
    cutOff: k.instant("cut_off").notNull(),
    batches: k.int("batches").notNull(),
    engine: k.int("engine").notNull(),
    /** The real moment. */
    madeAt: k.instant("made_at").notNull(),
  });
  const insurer = () =>
    k
      .text("insurer")
      .notNull()
      .references(() => organisations.id);
  const forecasts = k.table(
    "forecasts",
    {
      id: k.text("id").primaryKey(),
      ceiling: k
        .text("ceiling")
        .notNull()
        .references(() => ceilings.id),
      ...madeFrom(),
      dataThrough: k.word<Month>("data_through").notNull(),
      seed: k.whole("seed").notNull(),
      result: k.json<ForecastResult>("result").notNull(),
      /** Courses in whole euros, 32 bits each: the first month of every course, then the second; none of a refusal. */
      courses: k.bytes("courses"),
    },
    (t) => [
      k.uniqueIndex("forecasts_made_from").on(t.ceiling, t.cutOff, t.batches, t.engine),
      k.index("forecasts_year").on(t.contractYear, t.cutOff),
    ],
  );
  /** What providers themselves expect of a contract year, a row a version. Nothing changes or removes one. */
  const statedForecasts = k.table(
    "stated_forecasts",
    {
      id: k.text("id").primaryKey(),
      ceiling: k
        .text("ceiling")
        .notNull()
        .references(() => ceilings.id),
      day: k.day("day").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      /** The account that recorded it; absent for what came with the installation. */
      recordedBy: k.text("recorded_by"),
      total: k.cents("total").notNull(),
      /** By care month, January first, in cents. */
      months: k.json<readonly (number | null)[]>("months"),
    },
    (t) => [k.index("stated_forecasts_ceiling").on(t.ceiling)],
  );
  /** The data of an insurer that all forecasts of a year were looked after for. */
  const forecastRounds = k.table("forecast_rounds", { insurer: insurer(), ...madeFrom() }, (t) => [
    k.primaryKey({ columns: [t.insurer, t.contractYear, t.cutOff, t.batches, t.engine] }),
  ]);
  /** From where on somebody wants to be warned early: the chance in per cents, and the amount expected above a ceiling. */
  const warningThresholds = k.table("warning_thresholds", {
    account: k
      .text("account")
      .primaryKey()
      .references(() => accounts.id),
    percent: k.int("percent").notNull(),
    over: k.cents("over").notNull(),
    chosenAt: k.instant("chosen_at").notNull(),
  });
  return { forecasts, statedForecasts, forecastRounds, warningThresholds };
}
