import { z } from "zod";

/** Which agreements to publish. */
export const publishForm = z.object({ chosen: z.array(z.string().max(64)).min(1, "none") });
