import type { FileFault, LineFault } from "#app/domain/production/fault";
import type { TextValues, Translate } from "#app/i18n/text";

/** Writes faults of production in one language, with the texts of `production`. */
export const columnWord = (say: Translate, column: string | null | undefined): string =>
  column ? say(`column.${column}`) : "";

/** Why a file is refused as a whole, and what to do: one sentence or more. */
export function fileFaultWords(say: Translate, fault: FileFault): string {
  const values: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(fault)) values[key] = value;
  if ("column" in fault) values.column = columnWord(say, fault.column);
  if ("kind" in fault) values.kind = say(`personal.${fault.kind}`);
  return say(`file.${fault.fault}`, values);
}

/** What is wrong with a line, and what to do about it. */
export function lineFaultWords(
  say: Translate,
  {
    fault,
    column,
    found,
    values,
  }: {
    readonly fault: string;
    readonly column?: string | null | undefined;
    readonly found?: string | null | undefined;
    readonly values?: LineFault["values"];
  },
): { readonly cause: string; readonly cure: string } {
  const told: TextValues = { ...values, column: columnWord(say, column), found: found ?? "" };
  const [cause, cure] = [say(`fault.${fault}`, told), say(`cure.${fault}`, told)];
  return { cause: capital(cause), cure: capital(cure) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
