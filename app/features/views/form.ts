import { z } from "zod";
import { isViewName, keptSearch, savedLists } from "#app/domain/saved-view";

/** The fields that save a view; messages are keys of the texts of `view`. */
export const viewForm = z.object({
  list: z.enum(savedLists),
  search: z.string().refine((search) => keptSearch(search) !== undefined, "problem.long"),
  name: z.string("problem.name").trim().refine(isViewName, "problem.name"),
  shared: z.string().optional(),
  /** Asked where the name is of an earlier view: the name that this one takes the place of. */
  replace: z.string().optional(),
});
