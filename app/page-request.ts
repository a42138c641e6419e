import { createContext } from "react";

/** What a page must know of the request it answers, outside what loaders give: they may be what failed. */
export type PageRequest = {
  /** The number under which the log knows the request; empty when unknown. */
  readonly id: string;
  /** The mark that lets a script of ours run; browsers hide it from scripts, so it is empty there. */
  readonly nonce: string;
};

export const PageRequestContext = createContext<PageRequest>({ id: "", nonce: "" });
