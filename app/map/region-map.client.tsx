import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { RegionCode } from "#app/domain/region";
import { useText } from "#app/i18n/use-text";
import { type Outline, outlinesOf } from "#app/map/borders";
import type { DrawnRegion } from "#app/map/drawn-region";
import { type DrawnMap, drawMap } from "#app/map/leaflet-map.client";

type RegionMapProps = {
  /** Where the borders are. */
  readonly borders: string;
  readonly tiles?: string | undefined;
  readonly regions: readonly DrawnRegion[];
  readonly open: RegionCode | undefined;
  readonly onOpen: (code: RegionCode) => void;
  /** The map stands, or it cannot be drawn. */
  readonly onDrawn: (result: "drawn" | "failed") => void;
};

/** The living map, for browsers only. */
export default function RegionMap(props: RegionMapProps) {
  const { borders, tiles, regions, open, onOpen, onDrawn } = props;
  const text = useText("map");
  // As words, not as the writer of words: another writer of the same words must not draw the map anew.
  const [zoomIn, zoomOut] = [text("map.zoomIn"), text("map.zoomOut")];
  const element = useRef<HTMLElement>(null);
  const outlines = useOutlines(borders, onDrawn);
  const [map, setMap] = useState<DrawnMap>();
  const opened = useRef(onOpen);
  useLayoutEffect(() => {
    opened.current = onOpen;
  }, [onOpen]);
  useLayoutEffect(() => {
    if (!element.current || !outlines) return;
    const drawn = drawMap(element.current, outlines, {
      tiles,
      zoomIn,
      zoomOut,
      onOpen: (code) => opened.current(code),
    });
    setMap(drawn);
    onDrawn("drawn");
    return drawn.remove;
  }, [outlines, tiles, zoomIn, zoomOut, onDrawn]);
  useLayoutEffect(() => map?.paint(regions), [map, regions]);
  useLayoutEffect(() => map?.ring(open), [map, open]);
  return <section ref={element} className="map-living" aria-label={text("map.label")} />;
}

function useOutlines(url: string, onDrawn: RegionMapProps["onDrawn"]): readonly Outline[] | undefined {
  const [outlines, setOutlines] = useState<readonly Outline[]>();
  useEffect(() => {
    const leaving = new AbortController();
    loadOutlines(url, leaving.signal).then(setOutlines, (error: unknown) => {
      if (leaving.signal.aborted) return;
      console.error(error);
      onDrawn("failed");
    });
    return () => leaving.abort();
  }, [url, onDrawn]);
  return outlines;
}

async function loadOutlines(url: string, signal: AbortSignal): Promise<Outline[]> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`The borders at ${url} answered ${response.status}.`);
  return outlinesOf(await response.json());
}
