import type { BucketKey } from "#app/domain/map-bucket";
import type { RegionOnMap } from "#app/domain/map-region";
import type { RegionCode } from "#app/domain/region";
import type { WriteReasons } from "#app/i18n/status/write-reasons";

/** A region as it is drawn on one day, in words that are ready to show. */
export type DrawnRegion = {
  readonly code: RegionCode;
  readonly name: string;
  readonly bucket: BucketKey;
  /** The word for its status; absent where the sentence begins with it. */
  readonly word?: string | undefined;
  readonly sentence: string;
  readonly value?: number | undefined;
  /** A lot was bought selectively. */
  readonly selective: boolean;
  /** Left out by the filter. */
  readonly faded: boolean;
};

/** What the map draws of each region; `shown` are the regions that the filter leaves. */
export function drawnRegions(
  regions: readonly RegionOnMap[],
  shown: readonly RegionOnMap[],
  word: (bucket: BucketKey) => string,
  write: WriteReasons,
): DrawnRegion[] {
  const left = new Set(shown.map((region) => region.code));
  return regions.map(({ code, name, bucket, reasons, value, selective }) => {
    const sentence = write(reasons);
    const status = word(bucket);
    return {
      code,
      name,
      bucket,
      word: sentence.startsWith(status) ? undefined : status,
      sentence,
      value,
      selective: selective.length > 0,
      faded: !left.has(code),
    };
  });
}
