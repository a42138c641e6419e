import { z } from "zod";
import { choosableKinds, frequencies } from "#app/domain/notice";

/** How often each kind of notice that can be chosen comes by mail; a kind that is not in it stays as it was. */
export const copiesForm = z
  .partialRecord(z.enum(choosableKinds), z.enum(frequencies))
  .refine((choices) => Object.keys(choices).length > 0);
