import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import ts from "typescript";

/** A source file of the project, read and parsed. */
export type Source = { readonly path: string; readonly text: string; readonly tree: ts.SourceFile };

/** An import of another file or of a package, and where it stands. */
export type Import = {
  /** Path of a file of the project, or the name of a package. */
  readonly target: string;
  readonly isFile: boolean;
  readonly node: ts.Node;
};

/** Every file with code under the folders, migrations apart. */
export function readSources(...folders: readonly string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
    )
    .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path) && !path.endsWith(".d.ts"))
    .sort()
    .map((path) => parseSource(path, readFileSync(path, "utf8")));
}

/** A file of the project with this content. */
export function parseSource(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kinds[extname(path)]);
  return { path, text, tree };
}

const kinds: Readonly<Record<string, ts.ScriptKind>> = {
  ".tsx": ts.ScriptKind.TSX,
  ".ts": ts.ScriptKind.TS,
  ".mjs": ts.ScriptKind.JS,
  ".js": ts.ScriptKind.JS,
};

/** Every node of a tree, the parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** `path:line what`, as the messages of a broken law read. */
export function at({ path, tree }: Source, node: ts.Node, what: string): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1} ${what}`;
}

/** The lines from the start of a node to its end. */
export function linesOf({ tree }: Source, node: ts.Node): number {
  const line = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart(tree)) + 1;
}

/** What a file imports, in every way of writing it. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(source.tree)) {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteral(specifier))
      found.push({ ...resolve(source.path, specifier.text), node });
  }
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0];
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  return undefined;
}

const endings = ["", ".ts", ".tsx", ".mjs", ".js", ".d.ts"];

function resolve(from: string, specifier: string): Pick<Import, "target" | "isFile"> {
  if (!/^[#.]/.test(specifier)) return { target: specifier, isFile: false };
  const plain = specifier.replace(/\?.*$/, "");
  const path = plain.startsWith("#") ? plain.slice(1) : joined(from, plain);
  const found = endings
    .map((ending) => path + ending)
    .find((candidate) => /\.\w+$/.test(candidate) && existsSync(candidate));
  return { target: found ?? path, isFile: true };
}

function joined(from: string, relative: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of relative.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
