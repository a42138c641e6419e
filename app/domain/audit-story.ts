import type { Instant } from "#app/domain/calendar";

/** An event of the log as it is told; people and organisations by their keys. */
export type AuditedEvent = {
  readonly number: number;
  readonly at: Instant;
  readonly clockAt: Instant;
  readonly account: string | null;
  readonly organisation: string | null;
  readonly onBehalfOf: string | null;
  readonly verb: string;
  readonly thing: string;
  readonly thingId: string;
  readonly region: string | null;
  readonly provider: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly policy: string | null;
  readonly policyItem: string | null;
  readonly session: string | null;
  readonly origin: string;
  readonly hash: string;
};

/** Names behind the keys of events, looked up at reading; what was erased or is another's is not in it. */
export type AuditNames = {
  /** A person who was erased has no name. */
  readonly people: ReadonlyMap<string, { readonly name?: string | undefined }>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, string>;
  readonly policies: ReadonlyMap<
    string,
    { readonly title: { readonly nl: string; readonly en: string }; readonly version: number }
  >;
  /** Lots, norms and other items of the policies that the viewer's organisation works with, by their key. */
  readonly items: ReadonlyMap<string, { readonly nl: string; readonly en: string }>;
  /** What documents, letters and requests of the viewer's organisation are called, by their key. */
  readonly things: ReadonlyMap<string, string>;
  /** What each session's browser said it was. */
  readonly browsers: ReadonlyMap<string, string>;
};

/** A value at the end of a path; several of a list stand together. */
export type Leaf = string | number | boolean | null | readonly (string | number | boolean | null)[];

/** One thing that differs between before and after; absent where it was not there. */
export type Change = {
  /** The names that lead to it, the outermost first; empty for a value without parts. */
  readonly path: readonly string[];
  readonly before?: Leaf;
  readonly after?: Leaf;
};

/** What differs between two values of an event, in order of name: databases keep no other order. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (JSON.stringify(was?.value) === JSON.stringify(is?.value)) return [];
    return [
      {
        path: is?.path ?? was?.path ?? [],
        ...(was && { before: was.value }),
        ...(is && { after: is.value }),
      },
    ];
  });
}

type Found = { readonly path: readonly string[]; readonly value: Leaf };

function leavesOf(value: unknown, path: readonly string[] = []): Map<string, Found> {
  if (value === undefined || (value === null && path.length === 0)) return new Map();
  if (isLeaf(value)) return new Map([[JSON.stringify(path), { path, value }]]);
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, part]) => [
      ...leavesOf(part, [...path, Array.isArray(value) ? String(Number(key) + 1) : key]),
    ]),
  );
}

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || ["string", "number", "boolean"].includes(typeof value);

const isLeaf = (value: unknown): value is Leaf =>
  isPlain(value) || (Array.isArray(value) && value.every(isPlain));

/** Every text in an event that may be the key of something with a name. */
export function keysIn({ thingId, before, after }: AuditedEvent): string[] {
  const leaves = [...leavesOf(before).values(), ...leavesOf(after).values()];
  return [thingId, ...thingId.split("/"), ...leaves.flatMap(({ value }) => value)].filter(
    (each) => typeof each === "string",
  );
}
