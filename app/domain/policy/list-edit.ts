import { earlier, putAt, type Step, valueAt, without } from "#app/domain/policy/document-place";
import { blank, type Shape } from "#app/domain/policy/shape";

/** What is done to a list of an item, or to a part of it that can be absent. */
export type ListEdit =
  | { readonly act: "add"; readonly field: string }
  /** Without a place it takes the part itself away. */
  | { readonly act: "remove"; readonly field: string; readonly at?: number | undefined }
  | { readonly act: "up"; readonly field: string; readonly at: number };

/** The document afterwards, and the place of what was added. */
type Done = { readonly document: unknown; readonly added?: readonly Step[] | undefined };

/**
 * The document with that done to a field of an item; undefined where the field does not hold what is meant.
 * @param shapes of the item, and of what stands inside the field
 */
export function withListEdit(
  document: unknown,
  item: readonly Step[],
  { shape, inside }: { readonly shape: Shape; readonly inside: Shape },
  edit: ListEdit,
): Done | undefined {
  const place = [...item, edit.field];
  const held = valueAt(document, place);
  if (edit.act === "add") return added(document, place, inside, held);
  if (edit.act === "remove" && edit.at === undefined)
    return held === undefined || !isOptional(shape, edit.field)
      ? undefined
      : { document: putAt(document, place, undefined) };
  if (!Array.isArray(held) || edit.at === undefined || edit.at >= held.length) return undefined;
  const list = edit.act === "up" ? earlier(held, edit.at) : without(held, edit.at);
  // A list that can be absent is there only when it holds something.
  const kept = list.length === 0 && isOptional(shape, edit.field) ? undefined : list;
  return { document: putAt(document, place, kept) };
}

const isOptional = (shape: Shape, field: string): boolean =>
  shape.kind === "object" && shape.fields.some(({ name, optional }) => name === field && optional);

function added(document: unknown, place: readonly Step[], inside: Shape, held: unknown): Done | undefined {
  if (inside.kind !== "list") {
    if (held !== undefined) return undefined;
    return { document: putAt(document, place, blank(inside, "new")), added: place };
  }
  const list: readonly unknown[] = Array.isArray(held) ? held : [];
  const item = blank(inside.of(), `new-${list.length + 1}`);
  return { document: putAt(document, place, [...list, item]), added: [...place, list.length] };
}
