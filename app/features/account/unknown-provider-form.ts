import { z } from "zod";
import { isAgbCode, isKvkNumber } from "#app/domain/organisation";
import { isName } from "#app/domain/person";
import { providerKinds } from "#app/domain/provider-people";

/** What stands in the choice of a provider for one that is not in the list. */
export const UNKNOWN = "unknown";

/** A provider that is not in the list; messages are keys `refused.<key>` of the texts of `unknown-provider`. */
export const unknownProviderForm = z
  .object({
    unknownName: z.string("unknown-name").trim().refine(isName, "unknown-name"),
    unknownKind: z.enum(providerKinds, "unknown-kind"),
    unknownKvk: z.string("unknown-kvk").trim().refine(isKvkNumber, "unknown-kvk"),
    unknownAgb: z
      .string()
      .trim()
      .default("")
      .refine((code) => code === "" || isAgbCode(code), "unknown-agb"),
  })
  .transform(({ unknownName: name, unknownKind: kind, unknownKvk: kvk, unknownAgb: agb }) => ({
    ...{ name, kind, kvk, agb },
  }));
