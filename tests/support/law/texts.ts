import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { at, nodesOf, type Source } from "#tests/support/sources";

const hasLetters = (text: string): boolean => /\p{L}/u.test(text.replace(/&\w+;/g, ""));

/** Attributes that people read or hear. */
const readAttributes = new Set([
  "aria-label",
  "aria-description",
  "title",
  "alt",
  "placeholder",
  "label",
  "summary",
]);

/** Texts a person would read that stand in the markup instead of in the texts of an area. */
export function textsInMarkup(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.endsWith(".tsx"))
    .flatMap((source) =>
      [...nodesOf(source.tree)].flatMap((node) =>
        [...literalsShown(node)]
          .filter((literal) => hasLetters(literal.text))
          .map((literal) => at(source, literal, `shows "${literal.text.trim()}"; put it in app/i18n`)),
      ),
    );
}

type Literal = ts.JsxText | ts.StringLiteralLike | ts.TemplateLiteralToken;

/** The literal texts that a node of markup shows itself. */
function* literalsShown(node: ts.Node): Generator<Literal> {
  if (ts.isJsxText(node) && !isInside(node, "style", "script")) yield node;
  if (ts.isJsxExpression(node) && node.expression && isChild(node) && !isInside(node, "style", "script")) {
    yield* literalsIn(node.expression);
  }
  if (ts.isJsxAttribute(node) && readAttributes.has(node.name.getText()) && node.initializer) {
    if (ts.isStringLiteral(node.initializer)) yield node.initializer;
    else if (ts.isJsxExpression(node.initializer) && node.initializer.expression)
      yield* literalsIn(node.initializer.expression);
  }
}

const isChild = (node: ts.Node): boolean => ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent);

const isInside = (node: ts.Node, ...tags: readonly string[]): boolean =>
  ts.isJsxElement(node.parent) && tags.includes(node.parent.openingElement.tagName.getText());

/** Operators whose operands can become the value, unlike those that compare. */
const choosing = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** The literals among the values that an expression can have. */
function* literalsIn(node: ts.Expression): Generator<Literal> {
  if (ts.isStringLiteralLike(node)) yield node;
  else if (ts.isTemplateExpression(node)) {
    yield node.head;
    for (const span of node.templateSpans) yield span.literal;
  } else if (ts.isParenthesizedExpression(node)) yield* literalsIn(node.expression);
  else if (ts.isConditionalExpression(node)) {
    yield* literalsIn(node.whenTrue);
    yield* literalsIn(node.whenFalse);
  } else if (ts.isBinaryExpression(node) && choosing.has(node.operatorToken.kind)) {
    yield* literalsIn(node.left);
    yield* literalsIn(node.right);
  }
}

/** The keys of lots and the days of the supplied policies. */
function policyWords(): Set<string> {
  const folder = "db/seed/policies";
  const documents = readdirSync(folder).filter((file) => file.endsWith(".json"));
  const words = documents.flatMap((file) => {
    const text = readFileSync(`${folder}/${file}`, "utf8");
    const { lots }: { lots: readonly { key: string }[] } = JSON.parse(text);
    return [...lots.map(({ key }) => key), ...(text.match(/\d{4}-\d{2}-\d{2}/g) ?? [])];
  });
  return new Set(words);
}

/** Region codes, keys of lots and days of a policy in code: they are data. */
export function dataInCode(sources: readonly Source[]): string[] {
  const words = policyWords();
  return sources.flatMap((source) =>
    [...nodesOf(source.tree)]
      .filter((node): node is ts.StringLiteralLike => ts.isStringLiteralLike(node))
      .filter(({ text }) => /^VR\d{2}$/.test(text) || words.has(text))
      .map((node) => at(source, node, `has "${node.text}" in code; it is data`)),
  );
}

/** Words that the business does not use, or uses for something else. */
const neverDutch =
  /\b(aanbested\w*|perceel|percelen|budget\w*|beschikking\w*|voorspelling\w*|onderhanden werk|boete\w*|gunning\w*|bezwaar\w*|hoofdaannemer\w*|klant\w*|cliënt\w*|leverancier\w*)\b/i;

/** Words that never appear in the Dutch interface, among the texts of each file. */
export function wrongWords(texts: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string[] {
  return Object.entries(texts).flatMap(([file, entries]) =>
    Object.entries(entries).flatMap(([key, text]) => {
      const word = neverDutch.exec(JSON.stringify(text))?.[0];
      return word ? [`${file} ${key} says "${word}"`] : [];
    }),
  );
}
