/** The places of the main menu, and the paths that lie under each. */
export const places = [
  { to: "/map", text: "nav.map", holds: ["/map", "/regions"] },
  { to: "/policies", text: "nav.policy", holds: ["/policies"] },
] as const;
export type Place = (typeof places)[number];

/** Whether a path is that of a place or lies under it. */
export const liesUnder = (place: Place, path: string): boolean =>
  place.holds.some((start) => path === start || path.startsWith(`${start}/`));

/** The places for someone who sought a path in vain, the nearest first. */
export const placesNear = (path: string): readonly Place[] =>
  [...places].sort((a, b) => Number(liesUnder(b, path)) - Number(liesUnder(a, path)));
