import { z } from "zod";
import { type Day, instantAt, parseDay } from "#app/domain/calendar";
import { parsePerformanceCode } from "#app/domain/catalogue/performance-code";
import disciplines from "#db/seed/demonstration/disciplines.json";
import performanceCodes from "#db/seed/demonstration/performance-codes.json";
import { inChunks } from "#db/seed/demonstration/rows.server";
import type { Tx } from "#db/store.server";

const day = z.custom<Day>((value) => typeof value === "string" && parseDay(value), "is no day (YYYY-MM-DD)");
const catalogue = z.strictObject({
  disciplines: z.array(z.strictObject({ key: z.string(), nl: z.string(), en: z.string() })),
  codes: z.array(
    z.strictObject({
      code: z.string().refine((code) => parsePerformanceCode(code) === code, "is no code of six digits"),
      from: day,
      until: day.optional(),
      /** When it was written down, for a version that came later. */
      recorded: day.optional(),
      nl: z.string(),
      en: z.string(),
      discipline: z.string(),
      orderTariff: z.boolean().default(false),
      bilateral: z.boolean().default(false),
      /** What it costs about, in cents. */
      cents: z.int(),
      /** How often it is done, against other codes of its discipline. */
      weight: z.int(),
    }),
  ),
});

/** The catalogue of the demonstration. Its order tariffs are the real ones (fact D13), the other codes made up. */
export const readCatalogue = () => catalogue.parse({ disciplines, codes: performanceCodes });

const KNOWN_FROM: Day = "2018-12-03";

/** Disciplines and performance codes. */
export async function seedCatalogue(tx: Tx): Promise<void> {
  const { t } = tx;
  const told = readCatalogue();
  await tx
    .insert(t.disciplines)
    .values(told.disciplines.map(({ key, nl, en }) => ({ key, labelNl: nl, labelEn: en })));
  const rows = told.codes.map(({ nl, en, recorded = KNOWN_FROM, cents, weight, ...code }) => ({
    ...code,
    labelNl: nl,
    labelEn: en,
    recordedAt: instantAt(recorded, "10:00"),
  }));
  await inChunks(rows, (chunk) => tx.insert(t.performanceCodes).values(chunk));
}
