/** Whose open tender, and for which contract year. */
export type TenderAt = { readonly year: number; readonly insurer: string };

/** The address of a page of an open tender: several insurers can have one at the same time. @param page such as `/papers` */
export const tenderPath = (page: "" | `/${string}`, { year, insurer }: TenderAt): string =>
  `/tender${page}?year=${year}&insurer=${encodeURIComponent(insurer)}`;
