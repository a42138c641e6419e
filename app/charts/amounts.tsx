import type { XAxisProps, YAxisProps } from "recharts";
import { amountUnit, scaleFor } from "#app/charts/scale";
import { formatNumber } from "#app/i18n/format";
import type nl from "#app/i18n/outlook/nl";
import type { Language, Translate } from "#app/i18n/text";

/** How the figures along an axis are written. */
export const tick = { fill: "var(--soft)", fontSize: 12 } as const;

/** An axis of months, but for what stands where on it. */
export const monthAxis = { interval: 0, tick, tickLine: false, stroke: "var(--line)" } satisfies XAxisProps;

/** The axis of amounts that holds `most` cents, from `least` on, in thousands or millions as it says above it. */
export function amountAxis(
  { least = 0, most }: { readonly least?: number; readonly most: number },
  { language, say }: { readonly language: Language; readonly say: Translate<keyof typeof nl> },
): YAxisProps {
  const { unit, says } = amountUnit(most);
  const { ticks, top } = scaleFor(most);
  return {
    ...{ domain: [least, top], ticks: [...ticks], interval: 0, width: 44, tick, tickLine: false },
    axisLine: false,
    tickFormatter: (cents: number) => formatNumber(cents / unit, language),
    label: { value: say(says), fill: "var(--soft)", position: "top", fontSize: 12, offset: 10, dx: 24 },
  };
}

/** What surfaces of care that is still to be claimed are filled with: `url(#…)` with the key that `lateKey` gives. */
export const lateFill = (id: string) => (
  <defs>
    <pattern
      id={lateKey(id)}
      {...{ width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }}
    >
      <line x1="0" y1="0" x2="0" y2="5" stroke="var(--talks)" strokeWidth="2.5" />
    </pattern>
  </defs>
);
export const lateKey = (id: string): string => `${id}-late`;
