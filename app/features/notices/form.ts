import { z } from "zod";
import { frequencies } from "#app/domain/notice";

const frequency = z.enum(frequencies);

/** How often each kind of notice that can be chosen comes by mail. */
export const copiesForm = z.object({ "new-device": frequency, "password-changed": frequency });
