import type { CoveragePage } from "#app/routes/coverage/load.server";

type Cell = CoveragePage["rows"][number]["cells"][number];
type Kind = Cell["now"]["kind"];

/** What a cell of the coverage says, the same on the screen and in a file: how it was where that changes, and who is left. */
export function cellWords(
  { now, left, changed }: Cell,
  say: (kind: `kind.${Kind}`, values: { readonly count: number }) => string,
) {
  const said = ({ kind, count }: Cell["now"]) => say(`kind.${kind}`, { count });
  return { was: changed ? said(now) : undefined, is: said(left), names: left.names.join(", ") };
}
