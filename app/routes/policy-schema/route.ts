import { policyJsonSchema } from "#app/exchange/policy/json-schema";

/** The shape of a policy document as JSON Schema. */
export const loader = () =>
  new Response(`${JSON.stringify(policyJsonSchema(), null, 2)}\n`, {
    headers: { "Content-Type": "application/schema+json; charset=utf-8" },
  });
