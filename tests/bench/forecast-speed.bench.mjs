// @ts-check
import { figureOf } from "./timed-program.mjs";

export const name = "Fit and 1,000 courses of 12 months, from 36 months of history";
export const unit = "series per second of the processor";
export const atLeast = 500;

/** Times the engine as it is built. */
export const run = async () => ({ value: await figureOf("forecast-speed") });
