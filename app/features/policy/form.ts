import { z } from "zod";
import type { ListEdit } from "#app/domain/policy/list-edit";

const place = z.coerce.number().int().min(0).max(9999);
const field = z.string().regex(/^[a-zA-Z]{1,40}$/);
const revision = z.coerce.number().int().min(1);

const listEdit = z.discriminatedUnion("act", [
  z.object({ act: z.literal("add"), field, revision }),
  z.object({ act: z.literal("remove"), field, at: place.optional(), revision }),
  z.object({ act: z.literal("up"), field, at: place, revision }),
]);

/** What the form of a list asks, and the revision of the draft that it was made from; undefined where it came broken. */
export const readListEdit = (form: FormData): (ListEdit & { readonly revision: number }) | undefined =>
  listEdit.safeParse(Object.fromEntries(form)).data;

/** How a draft begins: from a published version, for the next year or for its own. */
export const beginForm = z.object({ from: z.string().min(1).max(64), as: z.enum(["version", "next-year"]) });
