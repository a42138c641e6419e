import { z } from "zod";
import { type FormFields, MADE_FROM, settled } from "#app/domain/stale-form";

const madeFromForm = z.record(z.string(), z.array(z.string()));

/** A form that edits something, as it arrived. */
export type EditedForm = {
  /** What was typed, in the names and values of the form. */
  readonly typed: readonly (readonly [string, string])[];
  /** The same, to read fields of. */
  readonly form: FormData;
  /** What the form was made from; absent where it does not say so, as from a program. */
  readonly madeFrom: FormFields | undefined;
};

const textEntries = (given: FormData): [string, string][] =>
  [...given].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );

/** The fields of a form that hold text, to show again where it is refused; of a name that comes twice the last. */
export const textFields = (given: FormData): Record<string, string> => Object.fromEntries(textEntries(given));

/** Reads a form that carries what it was made from, with what was chosen in the place of what was typed. */
export function readEdited(given: FormData): EditedForm {
  const madeFrom = readMadeFrom(given.get(MADE_FROM));
  const typed = settled(textEntries(given), madeFrom ?? {});
  const form = new FormData();
  for (const [name, value] of typed) form.append(name, value);
  return { typed, form, madeFrom };
}

function readMadeFrom(text: FormDataEntryValue | null): FormFields | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const read = madeFromForm.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined; // not one of our forms
  }
}
