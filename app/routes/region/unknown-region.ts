import { isRouteErrorResponse } from "@remix-run/react";

/** What the page of a region that does not exist says, and the regions it offers. */
export type UnknownRegion = {
  readonly title: string;
  readonly what: string;
  readonly near: readonly { readonly code: string; readonly name: string }[];
  readonly map: string;
  /** The number of the request, with its name. */
  readonly request: { readonly term: string; readonly id: string };
};

/** What a failure says of a region that does not exist; undefined for every other failure. */
export const unknownIn = (error: unknown): UnknownRegion | undefined =>
  isRouteErrorResponse(error) && isUnknownRegion(error.data) ? error.data : undefined;

const isUnknownRegion = (data: unknown): data is UnknownRegion =>
  typeof data === "object" && data !== null && "near" in data && Array.isArray(data.near);
