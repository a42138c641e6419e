import { expect, test } from "vitest";
import { ShellHeader } from "#app/components/shell";
import { htmlOf } from "#tests/components/page";

const forms = (html: string) =>
  [...html.matchAll(/<form[^>]*action="([^"]+)".*?<\/form>/gs)].map(([form, action]) => ({ form, action }));

test("the choices of language and theme come back to the very page, without scripts", () => {
  const html = htmlOf(<ShellHeader theme="dark" />, "nl", "/map?day=2022-09-12&layer=gaps");
  const choices = forms(html).filter(({ action }) => action === "/preferences");
  expect(choices).toHaveLength(2);
  for (const { form } of choices) {
    expect(form).toContain('method="post"');
    expect(form).toContain('name="to" value="/map?day=2022-09-12&amp;layer=gaps"');
  }
  const pressed = [...html.matchAll(/name="(\w+)" value="(\w+)"[^>]*aria-pressed="true"/g)];
  expect(pressed.map(([, name, value]) => `${name}=${value}`)).toEqual(["language=nl", "theme=dark"]);
});

test("the menu marks the place one is in, and the place under which a page lies", () => {
  const current = (path: string) =>
    /href="([^"]+)"[^>]*aria-current="(\w+)"|aria-current="(\w+)"[^>]*href="([^"]+)"/
      .exec(htmlOf(<ShellHeader theme="system" />, "nl", path))
      ?.slice(1)
      .filter(Boolean)
      .sort();
  expect(current("/map")).toEqual(["/map", "page"]);
  expect(current("/regions/somewhere")).toEqual(["/map", "true"]);
  expect(current("/mapped")).toBeUndefined();
});

test("who has not signed in can do so; who has sees for whom, and can leave", () => {
  const out = htmlOf(<ShellHeader theme="system" />);
  expect(out).toContain('href="/sign-in"');
  expect(forms(out).map(({ action }) => action)).not.toContain("/sign-out");
  const signedIn = htmlOf(
    <ShellHeader
      theme="system"
      account={{ name: "An Inkoop" }}
      organisation={{ name: "Verzekeraar", fictional: true }}
    />,
  );
  expect(signedIn).toContain('An Inkoop<span class="shell-of"> · Verzekeraar<em> (fictief)</em></span>');
  expect(signedIn).not.toContain('href="/sign-in"');
  expect(forms(signedIn).map(({ action }) => action)).toContain("/sign-out");
});

test("only a demonstration has a clock in its header", () => {
  const clock = { now: "2023-07-12T07:41:00.000Z", moved: false, moments: [] } as const;
  expect(htmlOf(<ShellHeader theme="system" clock={clock} />)).toContain("12 juli 2023, 09:41");
  expect(htmlOf(<ShellHeader theme="system" />)).not.toContain("clock-bar");
});
