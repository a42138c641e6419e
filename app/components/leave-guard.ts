import { useBlocker } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";

/** What asks before the page is left, by the form that holds it; only a browser ever puts something here. */
const held = new Map<symbol, string>();

/**
 * Asks before another page takes the place of this one while something would be lost by it.
 * @param question asked when the way leads to another page of the product; a browser asks in its own words
 * @returns lets the page go, for a form that is sent
 */
export function useLeaveGuard(holds: boolean, question: string): () => void {
  const key = useRef(Symbol("form"));
  useEffect(() => {
    if (!holds) return;
    const own = key.current;
    const hold = (event: Event) => held.has(own) && event.preventDefault();
    held.set(own, question);
    window.addEventListener("beforeunload", hold);
    return () => {
      held.delete(own);
      window.removeEventListener("beforeunload", hold);
    };
  }, [holds, question]);
  return useCallback(() => {
    held.delete(key.current);
  }, []);
}

/** The one place that holds back a way to another page: a router knows one such place at a time. */
export function LeaveGuard() {
  const blocker = useBlocker(({ currentLocation: from, nextLocation: to }) => {
    const [question] = held.values();
    const elsewhere = from.pathname !== to.pathname || from.search !== to.search;
    return question !== undefined && elsewhere && !window.confirm(question);
  });
  useEffect(() => {
    if (blocker.state === "blocked") blocker.reset();
  }, [blocker]);
  return null;
}
