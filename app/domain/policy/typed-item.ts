import { parseEuros } from "#app/domain/money";
import { putAt, type Step, valueAt } from "#app/domain/policy/document-place";
import { type Field, fieldsOf, isInline, isObject, type Shape } from "#app/domain/policy/shape";

/** What a form sent, by the dotted name of each box: `deadline.day`. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/**
 * An item with what was typed in the form of it. What is no number or no choice is kept as it was typed, so that
 * nothing is lost and the check names it; what has a page of its own stays as it is.
 */
function itemTyped(shape: Shape, before: unknown, typed: Typed): Readonly<Record<string, unknown>> {
  const old = isObject(before) ? before : {};
  const kind = typed.kind?.[0] ?? old.kind;
  return objectOf(fieldsOf(shape, { ...old, kind }), old, typed, "");
}

/** The document with what was typed in the form of one of its items. */
export const withItem = (document: unknown, steps: readonly Step[], shape: Shape, typed: Typed): unknown =>
  putAt(document, steps, itemTyped(shape, valueAt(document, steps), typed));

function objectOf(
  fields: readonly Field[],
  old: Readonly<Record<string, unknown>>,
  typed: Typed,
  prefix: string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const was = old[field.name];
      const value = isInline(field.shape) ? typedValue(field, was, typed, `${prefix}${field.name}`) : was;
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

function typedValue({ shape, optional }: Field, was: unknown, typed: Typed, name: string): unknown {
  if (shape.kind === "fixed") return shape.value;
  const line = (typed[name]?.[0] ?? "").trim();
  if (shape.kind === "object") {
    const value = objectOf(shape.fields, isObject(was) ? was : {}, typed, `${name}.`);
    return optional && !Object.values(value).some(says) ? undefined : value;
  }
  if (shape.kind === "text") {
    const text = { nl: written(typed[`${name}.nl`]?.[0]), en: written(typed[`${name}.en`]?.[0]) };
    return optional && !says(text) ? undefined : text;
  }
  if (shape.kind === "test") return testOf(typed, name, optional);
  if (shape.kind === "yes-no") return line === "yes" ? true : optional && was !== false ? undefined : false;
  if (shape.kind === "words") return wordsOf(typed[name] ?? [], shape.among, optional);
  if (line === "") return optional || shape.kind === "choice" ? undefined : "";
  if (shape.kind === "number") return numberOf(line);
  return shape.kind === "cents" ? (parseEuros(line) ?? line) : line;
}

/** Whether anything was said at all. */
const says = (value: unknown): boolean =>
  isObject(value) ? Object.values(value).some(says) : Array.isArray(value) ? value.length > 0 : value !== "";

const written = (text = ""): string => text.replaceAll("\r\n", "\n").trim();

const numberOf = (line: string): number | string => {
  const number = Number(line.replace(",", "."));
  return Number.isFinite(number) ? number : line;
};

function wordsOf(
  values: readonly string[],
  among: readonly string[] | undefined,
  optional: boolean,
): readonly string[] | undefined {
  const words = (among ? values : values.flatMap((value) => value.split("\n")))
    .map((word) => word.trim())
    .filter(Boolean);
  return words.length === 0 && optional ? undefined : words;
}

export const answerTests = ["equals", "among", "atLeast", "atMost"] as const;

/** What an answer must be: a choice of how, and the value. */
function testOf(typed: Typed, name: string, optional: boolean): unknown {
  const how = typed[`${name}.how`]?.[0] ?? "";
  const value = (typed[`${name}.value`]?.[0] ?? "").trim();
  if (how === "") return optional ? undefined : {};
  if (how === "among")
    return {
      among: value
        .split(/[\n,]/)
        .map((each) => each.trim())
        .filter(Boolean),
    };
  if (how !== "equals") return { [how]: numberOf(value) };
  return { equals: value === "true" || value === "false" ? value === "true" : numberOf(value) };
}
