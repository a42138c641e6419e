import { describe, expect, it } from "vitest";
import { acts as allActs, may, type Role } from "#app/domain/permission";
import { homeOf, menuFor, placesFor } from "#app/navigation";

const pathsOf = (places: readonly { readonly to: string }[]) => places.map(({ to }) => to);

describe("the main menu", () => {
  it("has all at hand for whoever has few places", () => {
    expect(menuFor([], false)).toEqual({ atHand: placesFor([], false), more: [] });
  });

  it.each<[Role, readonly string[]]>([
    ["buyer", ["/today", "/map", "/candidacies", "/tender/lots", "/ceilings", "/requests"]],
    ["provider", ["/today", "/map", "/tender", "/ceilings", "/requests"]],
    ["administrator", ["/today", "/people", "/jobs", "/mail"]],
    ["auditor", ["/today", "/audit"]],
  ])("keeps what a %s uses most at hand, and loses nothing", (role, most) => {
    const acts = allActs.filter((act) => may([role], act));
    const { atHand, more } = menuFor(acts, true);
    expect(pathsOf(atHand)).toEqual(expect.arrayContaining([...most]));
    expect(pathsOf([...atHand, ...more]).toSorted()).toEqual(pathsOf(placesFor(acts, true)).toSorted());
    expect(atHand.length).toBeLessThanOrEqual(10);
  });
});

describe("where a reader begins", () => {
  it.each<[readonly Role[], boolean, string]>([
    [[], false, "/map"],
    [["director"], true, "/outlook"],
    [["buyer", "director"], true, "/today"],
    [["provider"], true, "/today"],
  ])("%s", (roles, known, path) => expect(homeOf(roles, known)).toBe(path));
});
