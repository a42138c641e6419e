import type { ReactNode } from "react";

export type Definition = { readonly key: string; readonly term: ReactNode; readonly value: ReactNode };

/** Properties of one thing: name and value, side by side where there is room. */
export function Definitions({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="definitions">
      {items.map(({ key, term, value }) => (
        <div key={key}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
