import { expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { aboveCeiling, pageOfRequests, type RequestListed } from "#app/domain/increase-request/request-list";

const row = (id: string, overrun: number | undefined): RequestListed => ({
  ...{ id, reference: id, provider: "Lab", region: "Utrecht", lot: "all", lotName: "alle", inTime: true },
  ...{ receivedAt: instantAt("2023-07-20"), completeAt: undefined, forecast: 100, seen: 1, draft: "absent" },
  ...{ stage: "received", running: true, overdue: false, increase: 100, granted: undefined, daysLeft: 30 },
  overrun,
});

it.each([
  [80, 80],
  [0, undefined],
  [-81_913_666, undefined],
  [undefined, undefined],
])("a forecast that lies %s from the ceiling lies %s above it", (overrun, above) => {
  expect(aboveCeiling({ overrun })).toBe(above);
});

it.each([true, false])("what stays under the ceiling comes last, sorted downwards: %s", (descending) => {
  const rows = [row("under", -500), row("least", 10), row("none", undefined), row("most", 900)];
  const ask = { filters: [], sort: { key: "overrun", descending }, page: 1, size: 10 };
  const order = pageOfRequests(rows, ask).rows.map(({ id }) => id);
  expect(order).toEqual([...(descending ? ["most", "least"] : ["least", "most"]), "none", "under"]);
});
