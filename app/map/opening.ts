import { type RefObject, useEffect, useRef } from "react";
import type { RegionCode } from "#app/domain/region";
import type { ViewState } from "#app/map/view-state";

/**
 * Opening a region moves the focus to its heading beside the map; closing it, by Escape too, gives the focus back.
 * @returns the heading to move the focus to
 */
export function useOpening({ view: { region }, show }: ViewState): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<{ region: RegionCode | undefined; focused?: Element | null | undefined }>({ region });
  useEffect(() => {
    if (before.current.region === region) return;
    const { focused } = before.current;
    before.current = { region, focused: region ? document.activeElement : undefined };
    if (region) heading.current?.focus();
    else if (isFocusable(focused) && focused.isConnected) focused.focus();
  }, [region]);
  useEffect(() => {
    if (!region) return;
    const leave = (event: KeyboardEvent) => {
      // In a search field Escape empties it.
      if (event.key === "Escape" && !(event.target instanceof HTMLInputElement)) show({ region: undefined });
    };
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [region, show]);
  return heading;
}

const isFocusable = (element: Element | null | undefined): element is HTMLElement | SVGElement =>
  element instanceof HTMLElement || element instanceof SVGElement;
