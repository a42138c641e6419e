import { z } from "zod";
import { ownColumns } from "#app/domain/bring-own/own-row";

const cell = z.string().max(1_000);
const lines = z
  .array(z.object({ line: z.number().int().positive(), cells: z.record(z.enum(ownColumns), cell) }))
  .max(2_000);

/** The rows of a sheet as its preview carries them; undefined for what is none. */
export function carriedRows(value: unknown): z.infer<typeof lines> | undefined {
  if (typeof value !== "string") return undefined;
  try {
    const read = lines.safeParse(JSON.parse(value));
    return read.success ? read.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
