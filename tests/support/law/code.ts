import ts from "typescript";
import { at, linesOf, nodesOf, type Source } from "#tests/support/sources";

const violations = (
  sources: readonly Source[],
  told: (node: ts.Node, source: Source) => string | undefined,
): string[] =>
  sources.flatMap((source) =>
    [...nodesOf(source.tree)].flatMap((node) => {
      const what = told(node, source);
      return what === undefined ? [] : [at(source, node, what)];
    }),
  );

/** Files that pass on what other files export. */
export const barrels = (sources: readonly Source[]): string[] =>
  violations(sources, (node, { path }) => {
    if (ts.isSourceFile(node) && /\/index\.\w+$/.test(path)) return "is called index";
    return ts.isExportDeclaration(node) && node.moduleSpecifier
      ? "passes on another file's export"
      : undefined;
  });

/** Questions to the machine's clock. */
export const clockReadings = (sources: readonly Source[]): string[] =>
  violations(
    sources.filter(({ path }) => path !== "app/clock.server.ts"),
    (node) => {
      const isNow = ts.isPropertyAccessExpression(node) && node.getText() === "Date.now";
      const isNew =
        ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length;
      return isNow || isNew ? "asks the machine what time it is" : undefined;
    },
  );

/** What is decided from a moment, or written down with it. */
const isDated = (node: ts.Node): boolean =>
  [...nodesOf(node)].some((each) => ts.isIdentifier(each) && ["audit", "deed", "viewer"].includes(each.text));

/** Writes of a deed that decide from the moment at which a visit began, and not from that of their turn. */
export const beforeTheirTurn = (sources: readonly Source[]): string[] =>
  violations(
    sources.filter(({ path }) => path.startsWith("app/features/") && path !== "app/features/act.server.ts"),
    (node) =>
      ts.isCallExpression(node) && node.expression.getText() === "store.write" && node.arguments.some(isDated)
        ? "writes a deed without act()"
        : undefined,
  );

/** The files that turn text or another library's shape into a type of ours. */
const castingFiles = new Set([
  "app/domain/calendar.ts",
  "db/kit.ts",
  "db/sqlite.server.ts",
  "db/pg.server.ts",
]);

/** Ways round the type checker. */
export function unchecked(sources: readonly Source[]): string[] {
  const inCode = violations(sources, (node, { path }) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword && !/\.m?js$/.test(path)) return "says any";
    if (ts.isNonNullExpression(node)) return "says ! of what may be absent";
    const isCast = ts.isAsExpression(node) && node.type.getText() !== "const";
    return isCast && !castingFiles.has(path) ? `casts with as ${node.type.getText()}` : undefined;
  });
  const marks =
    /(\/\/|\/\*).*(@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable|c8 ignore|v8 ignore)/;
  const inComments = sources.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) => (marks.test(line) ? [`${path}:${index + 1} silences a check`] : [])),
  );
  return [...inCode, ...inComments];
}

/** Most lines of a file, by its path; the first that fits counts. */
const fileLimits: readonly (readonly [RegExp, number])[] = [
  [/^app\/domain\//, 150],
  [/^app\/routes\/[^/]+\/route\.tsx?$/, 200],
  [/./, 300],
];

export const longFiles = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split("\n").length;
    const most = fileLimits.find(([paths]) => paths.test(path))?.[1] ?? 0;
    return lines > most ? [`${path}:1 has ${lines} lines, ${most} is the most`] : [];
  });

const hasJsx = (node: ts.Node): boolean =>
  [...nodesOf(node)].some(
    (each) => ts.isJsxElement(each) || ts.isJsxSelfClosingElement(each) || ts.isJsxFragment(each),
  );

/** Functions that do not fit a screen. The tables of the schema are lists, and exempt. */
export const longFunctions = (sources: readonly Source[]): string[] =>
  violations(
    sources.filter(({ path }) => !path.startsWith("db/schema/")),
    (node, source) => {
      if (!ts.isFunctionLike(node) || !("body" in node) || !node.body) return undefined;
      const lines = linesOf(source, node);
      const most = lines > 50 && hasJsx(node) ? 80 : 50;
      return lines > most ? `is a function of ${lines} lines, ${most} is the most` : undefined;
    },
  );

const emptyWords =
  /(^|[-_.]|(?<=[a-z])(?=[A-Z]))(utils?|helpers?|services?|managers?|misc|common)([-_.A-Z]|$)/i;

/** Names that say nothing. */
export function emptyNames(sources: readonly Source[]): string[] {
  const files = sources
    .filter(({ path }) => path.split("/").some((part) => emptyWords.test(part)))
    .map(({ path }) => `${path}:1 has a name that says nothing`);
  const declared = violations(sources, (node) => {
    const isNamed =
      ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isTypeAliasDeclaration(node);
    const name = isNamed || ts.isVariableDeclaration(node) ? node.name?.getText() : undefined;
    return name !== undefined && /(Utils?|Helpers?|Services?|Managers?|Misc|Common)$/.test(name)
      ? `${name} is a name that says nothing`
      : undefined;
  });
  return [...files, ...declared];
}
