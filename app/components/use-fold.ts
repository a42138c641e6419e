import { type FocusEvent, type KeyboardEvent, useRef } from "react";

/** A `details` that lies over the page: Escape closes it and goes back to its word, and so does moving on from it. */
export function useFold() {
  const ref = useRef<HTMLDetailsElement>(null);
  const close = () => ref.current?.removeAttribute("open");
  const closeAndStay = () => {
    close();
    ref.current?.querySelector("summary")?.focus();
  };
  const fold = {
    ref,
    onKeyDown: ({ key }: KeyboardEvent) => {
      if (key === "Escape") closeAndStay();
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
    },
  };
  return { fold, closeAndStay };
}
