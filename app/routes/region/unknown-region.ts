/** What the page of a region that does not exist says, and the regions it offers. */
export type UnknownRegion = {
  readonly title: string;
  readonly what: string;
  readonly near: readonly { readonly code: string; readonly name: string }[];
  readonly map: string;
};

export const isUnknownRegion = (data: unknown): data is UnknownRegion =>
  typeof data === "object" && data !== null && "near" in data && Array.isArray(data.near);
