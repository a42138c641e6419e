import { z } from "zod";
import { type Step, valueAt } from "#app/domain/policy/document-place";
import { type Field, fieldsOf, type ObjectShape, type Shape } from "#app/domain/policy/shape";
import { document } from "#app/exchange/policy/document";
import { day, key, text } from "#app/exchange/policy/fields";
import { answerTest } from "#app/exchange/policy/norms";

/**
 * What stands, or can stand, at a place of a policy document: read from the schema itself, so that the editor never
 * lags behind it. Undefined where nothing can.
 */
export function shapeAt(value: unknown, steps: readonly Step[]): Shape | undefined {
  let shape: Shape | undefined = objectShape(document);
  let here = value;
  for (const step of steps) {
    if (shape?.kind === "list") shape = shape.of();
    else shape = shape && fieldsOf(shape, here).find(({ name }) => name === step)?.shape;
    here = valueAt(here, [step]);
  }
  return shape;
}

const objectShape = (schema: z.ZodObject): ObjectShape => ({
  kind: "object",
  fields: Object.entries(schema.shape).map(([name, each]) => fieldOf(name, each)),
});

function fieldOf(name: string, schema: unknown): Field {
  if (schema instanceof z.ZodOptional) return { ...fieldOf(name, schema.unwrap()), optional: true };
  return { name, optional: false, shape: name === "cents" ? { kind: "cents" } : shapeOf(schema) };
}

function shapeOf(schema: unknown): Shape {
  if (schema === day) return { kind: "day" };
  if (schema === key) return { kind: "key" };
  if (schema === text) return { kind: "text" };
  if (schema === answerTest) return { kind: "test" };
  if (schema instanceof z.ZodLazy) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return listShape(schema.element);
  if (schema instanceof z.ZodEnum) return { kind: "choice", among: schema.options.map(String) };
  if (schema instanceof z.ZodBoolean) return { kind: "yes-no" };
  if (schema instanceof z.ZodNumber) return { kind: "number" };
  if (schema instanceof z.ZodLiteral) return { kind: "fixed", value: schema.value };
  if (schema instanceof z.ZodDiscriminatedUnion) return kindsShape(schema.options);
  return schema instanceof z.ZodObject ? objectShape(schema) : { kind: "line" };
}

function listShape(element: unknown): Shape {
  if (element instanceof z.ZodEnum) return { kind: "words", among: element.options.map(String) };
  const isLarge =
    element instanceof z.ZodObject ||
    element instanceof z.ZodLazy ||
    element instanceof z.ZodDiscriminatedUnion;
  return isLarge ? { kind: "list", of: () => shapeOf(element) } : { kind: "words" };
}

const kindsShape = (options: readonly unknown[]): Shape => ({
  kind: "kinds",
  options: () =>
    options.flatMap((option) =>
      option instanceof z.ZodObject
        ? [{ names: kindsIn(option.shape.kind), shape: objectShape(option) }]
        : [],
    ),
});

const kindsIn = (schema: unknown): string[] => {
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
};
