import { at, importsOf, type Source } from "#tests/support/sources";

/** The rooms of the house, each by the paths it holds; the first that fits counts. */
const rooms: readonly (readonly [string, RegExp])[] = [
  ["domain", /^app\/domain\//],
  ["clock", /^app\/clock\.server\.ts$/],
  ["features", /^app\/features\//],
  ["exchange", /^app\/exchange\//],
  ["auth", /^app\/auth\//],
  ["jobs", /^app\/jobs\//],
  ["server", /^app\/server\//],
  ["commands", /^app\/commands\//],
  ["routes", /^app\/routes\//],
  ["components", /^app\/components\//],
  ["map", /^app\/map\//],
  ["charts", /^app\/charts\//],
  ["i18n", /^app\/i18n\//],
  ["styles", /^app\/styles\//],
  ["browser", /^app\/(navigation|page-request)\.tsx?$/],
  ["shell", /^app\/[^/]+$/],
  ["seed", /^db\/seed\//],
  ["db", /^db\//],
  ["geo", /^geo\//],
];

/** What each room may import, besides itself and packages. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  clock: ["domain", "seed"],
  i18n: ["domain"],
  exchange: ["domain", "i18n"],
  geo: ["domain"],
  db: ["domain", "geo"],
  seed: ["db", "domain", "exchange", "geo", "clock"],
  auth: ["db", "domain", "i18n", "clock", "server-context"],
  features: ["db", "domain", "exchange", "i18n", "auth", "clock", "geo"],
  jobs: ["features", "db", "domain", "exchange", "i18n", "clock"],
  browser: ["domain", "i18n"],
  components: ["domain", "i18n", "browser"],
  map: ["components", "domain", "i18n", "geo", "browser"],
  charts: ["components", "domain", "i18n", "browser"],
  routes: [
    "features",
    "db",
    "exchange",
    "auth",
    "clock",
    "components",
    "map",
    "charts",
    "i18n",
    "domain",
    "geo",
    "styles",
    "browser",
  ],
  server: ["db", "seed", "domain", "i18n", "clock", "auth", "features", "exchange", "jobs"],
  commands: ["server", "features", "db", "seed", "domain", "i18n", "clock", "auth", "exchange", "jobs"],
  shell: [
    "auth",
    "db",
    "browser",
    "clock",
    "components",
    "domain",
    "i18n",
    "map",
    "server",
    "server-context",
    "styles",
    "routes",
  ],
  styles: [],
};

const roomOf = (path: string): string => rooms.find(([, paths]) => paths.test(path))?.[0] ?? "elsewhere";

/** The type of what the server hands to every loader is for whoever is handed it. */
const targetRoomOf = (path: string): string =>
  path === "app/server/context.ts" ? "server-context" : roomOf(path);

/** Imports against the one direction in which the rooms look. */
export function againstDirection(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const room = roomOf(source.path);
    return importsOf(source)
      .filter(({ isFile, target }) => {
        const other = targetRoomOf(target);
        return (
          isFile &&
          other !== room &&
          !(other === "server-context" && room === "server") &&
          !allowed[room]?.includes(other)
        );
      })
      .map(({ node, target }) => at(source, node, `${room} may not import ${target}`));
  });
}

/** Routes and features that reach into a sibling. */
export function acrossSiblings(sources: readonly Source[]): string[] {
  const areaOf = (path: string) => /^app\/(routes|features)\/[^/]+\//.exec(path)?.[0];
  return sources.flatMap((source) => {
    const area = areaOf(source.path);
    return importsOf(source)
      .filter(({ target }) => {
        const other = areaOf(target);
        return area && other && area !== other && area.split("/")[1] === other.split("/")[1];
      })
      .map(({ node, target }) => at(source, node, `imports its sibling ${target}`));
  });
}

/** Circles among files, each told once. */
export function circles(sources: readonly Source[]): string[] {
  const graph = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source)
        .filter(({ isFile }) => isFile)
        .map(({ target }) => target),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(" -> "));
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/** Packages that have one room, each with the paths that may import it. */
const homes: readonly (readonly [RegExp, RegExp])[] = [
  [/^(drizzle-orm|drizzle-kit|better-sqlite3|pg)(\/|$)/, /^db\//],
  [/^(leaflet|react-leaflet)(\/|$)/, /^app\/map\//],
  [/^recharts(\/|$)/, /^app\/charts\//],
  [/^zod(\/|$)/, /^app\/exchange\/|[/-]form\.ts$|^db\/seed\//],
  [/^express(\/|$)/, /^app\/server\//],
  [/./, /^(?!app\/domain\/)/], // the domain imports no package at all
];

/** Packages outside the room that they are kept to. */
export function outsideHome(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    importsOf(source)
      .filter(({ isFile }) => !isFile)
      .filter(({ target }) => homes.some(([names, paths]) => names.test(target) && !paths.test(source.path)))
      .map(({ node, target }) => at(source, node, `${target} may not be imported here`)),
  );
}
