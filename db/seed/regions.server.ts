import { z } from "zod";
import type { RegionCode } from "#app/domain/region";
import type { Tx } from "#db/store.server";
import regions from "#geo/regions.json";

const document = z.array(
  z.object({
    code: z.custom<RegionCode>((value) => typeof value === "string" && /^VR\d{2}$/.test(value)),
    name: z.string(),
    aliases: z.array(z.string()),
    province: z.string(),
    population: z.int(),
    municipalities: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
);

/** Fills an empty database with the regions and their municipalities. */
export async function seedReference(tx: Tx): Promise<void> {
  const known = document.parse(regions);
  await tx.insert(tx.t.regions).values(known.map(({ municipalities: _, ...region }) => region));
  const municipalities = known.flatMap((region) =>
    region.municipalities.map((municipality) => ({ ...municipality, region: region.code })),
  );
  await tx.insert(tx.t.municipalities).values(municipalities);
}
