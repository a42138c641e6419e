// @ts-check
import { figureOf } from "./timed-program.mjs";

export const name = "625 contracts with their late claims, forecast anew in one thread";
export const unit = "seconds";
export const atMost = 8;

/** Times the engine as it is built, at the work of a night. */
export const run = async () => ({ value: await figureOf("portfolio-speed") });
