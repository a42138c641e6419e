/** What can stand at a place of a policy document, as whoever writes it sees it. */
export type Shape =
  | { readonly kind: "line" | "key" | "text" | "day" | "number" | "cents" | "yes-no" | "test" }
  /** The one value that every document has there. */
  | { readonly kind: "fixed"; readonly value: unknown }
  | { readonly kind: "choice"; readonly among: readonly string[] }
  /** Several words: of a fixed list, or free, a line each. */
  | { readonly kind: "words"; readonly among?: readonly string[] | undefined }
  | ObjectShape
  | { readonly kind: "list"; readonly of: () => Shape }
  | KindShape;

export type ObjectShape = { readonly kind: "object"; readonly fields: readonly Field[] };

/** One of several shapes, told apart by its `kind`. */
export type KindShape = {
  readonly kind: "kinds";
  /** Asked for when it is looked at: a demand holds demands. */
  readonly options: () => readonly { readonly names: readonly string[]; readonly shape: ObjectShape }[];
};

export type Field = { readonly name: string; readonly optional: boolean; readonly shape: Shape };

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields of what stands at a place: of one of several shapes, those of its kind, after the choice of it. */
export function fieldsOf(shape: Shape, value: unknown): readonly Field[] {
  if (shape.kind === "object") return shape.fields;
  if (shape.kind !== "kinds") return [];
  const options = shape.options();
  const names = options.flatMap((option) => option.names);
  const kind = isObject(value) ? value.kind : undefined;
  const chosen = options.find((option) => option.names.some((name) => name === kind));
  const choice: Field = { name: "kind", optional: false, shape: { kind: "choice", among: names } };
  return [choice, ...(chosen?.shape.fields ?? []).filter(({ name }) => name !== "kind")];
}

/** Whether it is written in the form of what holds it; anything larger has a page of its own. */
export function isInline(shape: Shape): boolean {
  if (shape.kind === "list" || shape.kind === "kinds") return false;
  if (shape.kind !== "object") return true;
  const [first] = shape.fields;
  return (
    first !== undefined &&
    shape.fields.length < 5 &&
    shape.fields.every(({ name, shape: each }) => name !== "key" && isInline(each)) &&
    shape.fields.filter(({ shape: each }) => each.kind === "text").length < 2
  );
}

/** A new thing of a shape, with everything it must say still empty. */
export function blank(shape: Shape, key: string): unknown {
  if (shape.kind === "object")
    return Object.fromEntries(
      shape.fields
        .filter(({ optional }) => !optional)
        .map(({ name, shape: each }) => [name, name === "key" ? key : blank(each, key)]),
    );
  if (shape.kind === "kinds") {
    const options = shape.options();
    const plainest = options.find((option) => option.shape.fields.length === 1) ?? options[0];
    const fresh = plainest && blank(plainest.shape, key);
    return isObject(fresh) ? { ...fresh, kind: plainest?.names[0] } : {};
  }
  if (shape.kind === "fixed") return shape.value;
  if (shape.kind === "list" || shape.kind === "words") return [];
  if (shape.kind === "text") return { nl: "", en: "" };
  if (shape.kind === "yes-no") return false;
  if (shape.kind === "choice") return shape.among[0];
  return shape.kind === "number" || shape.kind === "cents" ? 1 : "";
}
