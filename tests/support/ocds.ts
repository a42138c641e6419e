import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** Where the official schema files of OCDS 1.1.5 and its lots extension are; they are no part of this project. */
const folder = [process.env.OCDS_SCHEMAS, "../shared/ocds", "../../shared/ocds"].find(
  (each) => each !== undefined && existsSync(`${each}/release-schema.json`),
);

type Schema = Parameters<typeof z.fromJSONSchema>[0];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A merge patch (RFC 7396), by which an extension changes the schema. */
function merged(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = merged(result[key], value);
  }
  return result;
}

const read = (file: string): Schema => JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));

/** Checks a package and each of its releases; undefined where the official schema is not at hand. */
export function ocdsCheck(): ((given: unknown) => string[]) | undefined {
  if (!folder) return undefined;
  const patched = merged(read("release-schema.json"), read("lots-release-schema.json"));
  const release = z.fromJSONSchema(JSON.parse(JSON.stringify(patched)));
  // The package names the schema of releases by its address: they are checked one by one.
  const patch = { properties: { releases: { items: null } } };
  const whole = z.fromJSONSchema(
    JSON.parse(JSON.stringify(merged(read("release-package-schema.json"), patch))),
  );
  return (given) => {
    const releases = z.object({ releases: z.array(z.json()).min(1) }).safeParse(given);
    const results = [
      whole.safeParse(given),
      ...(releases.data?.releases ?? []).map((each) => release.safeParse(each)),
    ];
    return [...results, releases].flatMap(
      ({ error }) => error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [],
    );
  };
}
