import { z } from "zod";
import { document } from "#app/exchange/policy/document";

/** The shape of a policy document as JSON Schema (2020-12), for editors and other software. */
export const policyJsonSchema = () => z.toJSONSchema(document, { io: "input", unrepresentable: "any" });
