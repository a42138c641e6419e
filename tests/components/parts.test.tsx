import { expect, test } from "vitest";
import { DataTable } from "#app/components/data-table";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import { Tabs } from "#app/components/tabs";
import { Day, DaysLeft, Moment } from "#app/components/time";
import { htmlOf } from "#tests/components/page";

test("a field ties what is wrong to its input", () => {
  const html = htmlOf(<Field label="E-mailadres" name="email" problem="Vul het in." />);
  const [, id = ""] = /<input[^>]* id="([^"]+)"/.exec(html) ?? [];
  expect(html).toContain(`<label for="${id}">E-mailadres</label>`);
  const [, described = ""] = /aria-describedby="([^"]+)"/.exec(html) ?? [];
  expect(html).toMatch(new RegExp(`id="${described}"[^>]*>Vul het in\\.<`));
  expect(html).toContain('aria-invalid="true"');
});

test("a field without fault says nothing of one", () => {
  const html = htmlOf(<Field label="E-mailadres" name="email" />);
  expect(html).not.toMatch(/aria-invalid|aria-describedby/);
});

const columns = [
  { key: "name", head: "Aanbieder", cell: (row: { name: string; count: number }) => row.name },
  { key: "count", head: "Kavels", numeric: true, cell: (row: { count: number }) => row.count },
];

test("a table has a caption, names its rows, and repeats the head of a column for a phone", () => {
  const html = htmlOf(
    <DataTable
      caption="Aanbieders"
      columns={columns}
      rows={[{ name: "Lab Noord", count: 3 }]}
      keyOf={(row) => row.name}
    />,
  );
  expect(html).toMatch(/<caption>Aanbieders<\/caption>/);
  expect(html).toContain('<th scope="col" class="numeric">Kavels</th>');
  expect(html).toContain('<th scope="row">Lab Noord</th><td class="numeric" data-head="Kavels">3</td>');
});

test("a table without rows says what would stand there", () => {
  const html = htmlOf(
    <DataTable
      caption="Aanbieders"
      columns={columns}
      rows={[]}
      keyOf={String}
      empty="Nog geen aanbieders."
    />,
  );
  expect(html).toContain("Nog geen aanbieders.");
  expect(html).not.toContain("<table");
});

test("an error is read out at once, other notices are not", () => {
  expect(htmlOf(<Notice kind="error">a</Notice>)).toContain('role="alert"');
  expect(htmlOf(<Notice kind="info">a</Notice>)).toContain('role="status"');
});

test("the view in sight is the current one of its tabs", () => {
  const html = htmlOf(
    <Tabs
      label="Lagen"
      tabs={[
        { to: "/map?layer=gaps", label: "Witte vlekken", current: true },
        { to: "/map", label: "IDD-status", current: false },
      ]}
    />,
  );
  expect(html.match(/<a[^>]*aria-current="page"[^>]*>([^<]+)</)?.[1]).toBe("Witte vlekken");
  expect(html.match(/aria-current/g)).toHaveLength(1);
});

test("days and moments are written by language, and exactly for machines", () => {
  expect(htmlOf(<Day day="2022-09-12" />)).toBe('<time dateTime="2022-09-12">12 september 2022</time>');
  expect(htmlOf(<Day day="2022-09-12" />, "en")).toContain(">12 September 2022<");
  // 23:30 UTC is half past one the next day in an Amsterdam summer.
  expect(htmlOf(<Moment at="2023-07-31T23:30:00.000Z" />)).toContain(">1 augustus 2023, 01:30<");
});

test.each([
  [18, "nog 18 dagen", "18 days left"],
  [1, "nog 1 dag", "1 day left"],
  [0, "vandaag de laatste dag", "today is the last day"],
  [-1, "voorbij", "passed"],
])("%i days before the last one are told in words", (days, dutch, english) => {
  expect(htmlOf(<DaysLeft days={days} />)).toContain(`>${dutch}<`);
  expect(htmlOf(<DaysLeft days={days} />, "en")).toContain(`>${english}<`);
});
