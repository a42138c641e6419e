import { z } from "zod";
import { columnKeys } from "#app/domain/production/column";
import { ProductionRefused, type ShownRow, sheetLimits } from "#app/exchange/production/file";

const lines = z.union([z.array(z.unknown()), z.object({ lines: z.array(z.unknown()) })]);
const line = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/**
 * The rows of production as JSON: a list of lines, or an object that holds it as `lines`; each line an object whose
 * names are those of the columns.
 */
export function jsonRows(text: string): ShownRow[] {
  const found = lines.safeParse(parsed(text));
  if (!found.success) throw new ProductionRefused({ fault: "json-form" });
  const given = Array.isArray(found.data) ? found.data : found.data.lines;
  if (given.length > sheetLimits.rows)
    throw new ProductionRefused({ fault: "too-many-lines", most: sheetLimits.rows });
  const objects = given.map((each, at) => {
    const read = line.safeParse(each);
    if (!read.success) throw new ProductionRefused({ fault: "json-line", line: at + 1 });
    return read.data;
  });
  const heads = [...new Set(objects.flatMap((each) => Object.keys(each)))].sort(
    (one, other) => placeOf(one) - placeOf(other),
  );
  return [
    { line: 0, cells: heads },
    ...objects.map((each, at) => ({ line: at + 1, cells: heads.map((head) => each[head] ?? "") })),
  ];
}

const order: readonly string[] = columnKeys;
const placeOf = (head: string): number => (order.includes(head) ? order.indexOf(head) : order.length);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProductionRefused({ fault: "json-form" });
  }
}
