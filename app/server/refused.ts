import { DatabaseRefused } from "#db/store.server";

/** A program that cannot do what was asked, in words for whoever started it: cause and cure in one sentence. */
export class Refused extends Error {
  override name = "Refused";
}

/** Runs a program. What it refuses is told on standard error in its own sentence; the exit code is then 1. */
export async function run(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    const expected = error instanceof Refused || error instanceof DatabaseRefused;
    console.error(expected ? error.message : error);
    process.exit(1);
  }
}
