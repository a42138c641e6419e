import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListFilter, ListShape, ListView } from "#app/domain/list";
import { lastPage, listAddress, listParams, sortedBy } from "#app/domain/list-link";
import { parseListView } from "#app/domain/list-view";

const shape: ListShape = {
  columns: [
    { key: "name", kind: "text", sortable: true, filterable: true },
    { key: "count", kind: "number", sortable: true, filterable: true },
    { key: "day", kind: "day", filterable: true },
    { key: "at", kind: "instant", filterable: true, hidden: true },
    { key: "state", kind: "word", filterable: true, words: ["open", "closed"] },
    { key: "thing", kind: "word", filterable: true, hidden: true },
  ],
  sort: { key: "name", descending: false },
};
const parse = (search: string) => parseListView(new URLSearchParams(search), shape);

describe("the view of a list", () => {
  it("stands as it is unasked for an address that asks nothing, and for a form with nothing filled in", () => {
    const { view, problems } = parse("");
    expect(view).toEqual({
      filters: [],
      sort: shape.sort,
      page: 1,
      size: 50,
      columns: ["name", "count", "day", "state"],
    });
    expect(parse("name=&count.from=&count.to=&state=&page=&size=&sort=")).toEqual({ view, problems });
    expect(problems).toEqual([]);
  });

  it("reads every kind of filter", () => {
    const { view, problems } = parse(
      "name=+lab+&count.from=1,5&count.to=3&day.from=2023-02-28&at.to=2023-03-01&state=open&state=closed&thing=a-1",
    );
    expect(problems).toEqual([]);
    expect(view.filters).toEqual([
      { key: "name", kind: "text", contains: "lab" },
      { key: "count", kind: "number", from: 1.5, to: 3 },
      { key: "day", kind: "day", from: "2023-02-28" },
      { key: "at", kind: "instant", to: "2023-03-01" },
      { key: "state", kind: "word", words: ["open", "closed"] },
      { key: "thing", kind: "word", words: ["a-1"] },
    ]);
  });

  it.each([
    ["colour=red", "problem.unknown"],
    ["state=ajar", "problem.word"],
    ["thing=%3Cscript%3E", "problem.word"],
    ["count.from=many", "problem.number"],
    ["count.from=1e9", "problem.number"],
    ["day.to=2023-02-30", "problem.day"],
    ["at.from=yesterday", "problem.day"],
    ["day.from=2023-03-01&day.to=2023-02-01", "problem.backwards"],
    ["sort=day", "problem.sort"],
    ["sort=-colour", "problem.sort"],
    ["page=0", "problem.page"],
    ["page=-1", "problem.page"],
    ["page=99999999", "problem.page"],
    ["size=1000000", "problem.size"],
    ["columns=name,colour", "problem.column"],
  ])("says of %s what is wrong, and shows the list without it", (search, key) => {
    const { view, problems } = parse(search);
    expect(problems.map((problem) => problem.key)).toEqual([key]);
    expect(view.filters).toEqual([]);
    expect(view.sort).toEqual(shape.sort);
    expect(view.page).toBe(1);
    expect(view.size).toBe(50);
  });

  it("lets the language of the page through", () => {
    expect(parse("lang=en").problems).toEqual([]);
  });

  it("comes back whole from the address that it makes", () => {
    const text = fc
      .string({ minLength: 1, maxLength: 200 })
      .map((each) => each.trim())
      .filter((each) => each !== "");
    const filters: fc.Arbitrary<readonly ListFilter[]> = fc
      .record(
        {
          name: text.map((contains) => ({ key: "name", kind: "text", contains }) as const),
          count: fc.integer().map((from) => ({ key: "count", kind: "number", from }) as const),
          state: fc
            .subarray(["open", "closed"], { minLength: 1 })
            .map((words) => ({ key: "state", kind: "word", words }) as const),
        },
        { requiredKeys: [] },
      )
      .map(({ name, count, state }) => [name, count, state].flatMap((each) => each ?? []));
    const views: fc.Arbitrary<ListView> = fc.record({
      filters,
      sort: fc.record({ key: fc.constantFrom("name", "count"), descending: fc.boolean() }),
      page: fc.integer({ min: 1, max: 9_999_999 }),
      size: fc.constantFrom(20, 50, 100, 200),
      columns: fc.subarray(["name", "count", "day", "at", "state", "thing"], { minLength: 1 }),
    });
    fc.assert(
      fc.property(views, (view) => {
        const again = parse(listParams(view, shape).toString());
        expect(again).toEqual({ view, problems: [] });
      }),
    );
  });
});

describe("links of a list", () => {
  it("leave out what stands as it is unasked", () => {
    expect(
      listAddress("/list", parse("sort=name&page=1&size=50&columns=name,count,day,state").view, shape),
    ).toBe("/list");
  });

  it("turn the order round at the second press, and go back to the first page", () => {
    const once = sortedBy(parse("page=3").view, "count");
    expect(once).toMatchObject({ page: 1, sort: { key: "count", descending: false } });
    expect(sortedBy(once, "count").sort.descending).toBe(true);
    expect(sortedBy(once, "name").sort).toEqual({ key: "name", descending: false });
  });

  it("know the last page", () => {
    expect([lastPage(0, 50), lastPage(50, 50), lastPage(51, 50)]).toEqual([1, 1, 2]);
  });
});
