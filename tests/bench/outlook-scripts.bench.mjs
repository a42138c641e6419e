// @ts-check
import { scriptBytes } from "./page-scripts.mjs";

export const name = "JavaScript of the outlook, gzip, everything that a browser loads for it";
export const unit = "bytes";
export const atMost = 220 * 1024;

export const run = async () => ({ value: await scriptBytes("/outlook", "h1") });
