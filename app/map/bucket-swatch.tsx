import type { BucketKey } from "#app/domain/map-bucket";
import { darkLine, type Pattern, patterns, type Swatch, swatches } from "#app/map/buckets";

const patternId = (bucket: string): string => `bucket-${bucket}`;

/** What fills a surface filed under a bucket: a colour of the styles, or that colour with its pattern. */
export const fillOf = (bucket: BucketKey): string =>
  swatches[bucket].pattern ? `url(#${patternId(bucket)})` : `var(--${swatches[bucket].colour})`;

/** The patterns that map and legend refer to; stands once on the page. */
export function BucketPatterns() {
  return (
    <svg className="bucket-patterns" width="0" height="0" aria-hidden="true">
      <defs>
        {Object.entries(swatches).map(([bucket, swatch]) => (
          <BucketPattern key={bucket} bucket={bucket} swatch={swatch} />
        ))}
      </defs>
    </svg>
  );
}

function BucketPattern({ bucket, swatch }: { bucket: string; swatch: Swatch }) {
  if (!swatch.pattern) return null;
  const { size, path, width, solid }: Pattern = patterns[swatch.pattern];
  const line = swatch.line === "dark" ? darkLine : "var(--paper)";
  return (
    <pattern id={patternId(bucket)} width={size} height={size} patternUnits="userSpaceOnUse">
      <rect width={size} height={size} fill={`var(--${swatch.colour})`} />
      <path d={path} fill={solid ? line : "none"} stroke={solid ? "none" : line} strokeWidth={width} />
    </pattern>
  );
}

/** A small surface of the bucket, as the legend shows it beside its word. */
export function BucketSwatch({ bucket }: { bucket: BucketKey }) {
  return (
    <svg className="bucket-swatch" width="26" height="16" aria-hidden="true">
      <rect width="26" height="16" rx="2" fill={fillOf(bucket)} />
    </svg>
  );
}
