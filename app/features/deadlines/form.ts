import { z } from "zod";
import { dateKinds } from "#app/domain/date-ahead";

/** What a calendar feed holds, and how its dates stand in a calendar. */
export const feedForm = z.object({
  kinds: z.array(z.enum(dateKinds)).min(1, "feed.kinds.none"),
  actor: z.enum(["provider", "insurer"]).optional(),
  shape: z.enum(["day", "hour"]),
});
export type FeedChoice = z.infer<typeof feedForm>;

/** The fields of the form of a feed, as a browser sends them. */
export const feedFields = (form: FormData) => ({
  kinds: form.getAll("kind"),
  actor: form.get("actor") || undefined,
  shape: form.get("shape"),
});
