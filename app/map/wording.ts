import { useMemo } from "react";
import { type BucketKey, isStatusKey } from "#app/domain/map-bucket";
import { named, reasonWriter, type WriteReasons } from "#app/i18n/status/write-reasons";
import { useText } from "#app/i18n/use-text";
import type { MapData } from "#app/map/map-data";

/** How the page names what it shows, in the reader's language. */
export type Wording = {
  readonly write: WriteReasons;
  readonly organisation: (id: string) => string;
  readonly lot: (key: string) => string;
};

export function useWording({ texts, language, payload }: MapData): Wording {
  return useMemo(() => {
    const { organisations, lots } = payload.kind === "season" ? payload.season : payload;
    const names = named(organisations, lots);
    return {
      write: reasonWriter(Object.assign({}, ...Object.values(texts)), names, language),
      organisation: (id) => names.organisations.get(id) ?? id,
      lot: (key) => names.lots.get(key)?.[language] ?? key,
    };
  }, [texts, language, payload]);
}

/** The word for a bucket: of the status, or of the class of a count. */
export function useBucketWord(): (bucket: BucketKey) => string {
  const map = useText("map");
  const status = useText("status");
  return (bucket) => (isStatusKey(bucket) || bucket === "not-published" ? status(bucket) : map(bucket));
}
