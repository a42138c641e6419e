import { z } from "zod";
import { receivedFields } from "#app/exchange/received-fields";

/** Interest in an open tender that came by e-mail or letter; messages are keys `refused.<key>` of `tender-interest`. */
export const interestForm = z.object({
  id: z.uuid("form"),
  provider: z.string("provider-missing").min(1, "provider-missing").max(64, "provider-missing"),
  ...receivedFields,
});
