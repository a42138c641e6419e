import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choiceOf, MADE_FROM, settled, staleFields } from "#app/domain/stale-form";

const made = { name: ["Noor"], ticks: ["a", "b"], note: ["een\ntwee"] };

describe("a form that was made before somebody else saved", () => {
  it.each([
    ["nothing changed meanwhile", made, { name: ["Piet"] }, []],
    ["they changed what this form only still holds", { ...made, name: ["Ans"] }, made, [["name", false]]],
    ["both changed it", { ...made, name: ["Ans"] }, { name: ["Piet"] }, [["name", true]]],
    ["both typed the same", { ...made, name: ["Ans"] }, { name: [" Ans "] }, []],
    ["they changed what this form does not have", { ...made, name: ["Ans"] }, { note: ["drie"] }, []],
    ["boxes in another order", { ...made, ticks: ["b", "a"] }, made, []],
    ["lines as browsers end them", made, { note: ["een\r\ntwee"] }, []],
    ["a box that they took out", { ...made, ticks: ["a"] }, made, [["ticks", false]]],
    ["a field that they emptied", { ...made, name: [""] }, { name: ["Piet"] }, [["name", true]]],
  ])("%s", (_, now, typed, expected) => {
    const found = staleFields(made, now, typed);
    expect(found.map(({ field, touched }) => [field, touched])).toEqual(expected);
  });

  it("takes the value of the other in the fields for which that is chosen, and keeps all else", () => {
    const typed = [
      ...[["name", "Piet"] as const, ["ticks", "a"] as const, ["note", "x"] as const],
      ...[[choiceOf("ticks"), "theirs"] as const, [choiceOf("name"), "mine"] as const],
      [MADE_FROM, "{}"] as const,
    ];
    expect(settled(typed, { ...made, ticks: ["b", "c"] })).toEqual([
      ["name", "Piet"],
      ["note", "x"],
      ["ticks", "b"],
      ["ticks", "c"],
    ]);
  });

  const fields = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.array(fc.constantFrom("x", "y", "z")));
  it("is never stale again once chosen, whatever was chosen, when nobody saved in between", () =>
    fc.assert(
      fc.property(fields, fields, fields, fc.boolean(), (from, now, typed, theirs) => {
        const entries = Object.entries(typed).flatMap(([field, values]) =>
          values.map((value): readonly [string, string] => [field, value]),
        );
        const choices = staleFields(from, now, typed).map(({ field }): readonly [string, string] => [
          choiceOf(field),
          theirs ? "theirs" : "mine",
        ]);
        const again = settled([...entries, ...choices], now);
        const typedAgain = Object.fromEntries(
          again.map(([field]) => [field, again.flatMap(([name, value]) => (name === field ? [value] : []))]),
        );
        expect(staleFields(now, now, typedAgain)).toEqual([]);
      }),
    ));
});
