import { expect, test } from "vitest";
import { Failure } from "#app/components/failure";
import en from "#app/i18n/errors/en";
import nl from "#app/i18n/errors/nl";
import { type Language, translator } from "#app/i18n/text";
import { htmlOf } from "#tests/components/page";

function failure(language: Language, status: number, sought: string, requestId = "", signedIn = false) {
  const say = translator(language === "nl" ? nl : en, language);
  return htmlOf(<Failure {...{ language, say, status, sought, requestId, signedIn }} />, language, sought);
}
const links = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, to]) => to);

test("a page that does not exist names what was sought and leads on, the nearest place first", () => {
  const html = failure("nl", 404, "/policies/unknown");
  expect(html).toContain("Op /policies/unknown staat niets");
  expect(links(html)).toEqual(["/policies", "/map", "/deadlines", "/", "/sign-in?to=%2Fpolicies%2Funknown"]);
  expect(links(failure("en", 404, "/regions/unknown"))[0]).toBe("/map");
});

test("a page that does not exist gives the number of the request where it is known", () => {
  expect(failure("nl", 404, "/x", "3b1f-number")).toContain("<code>3b1f-number</code>");
  expect(failure("nl", 404, "/x")).not.toContain("<code>");
});

test("who has signed in is not asked to do so again", () => {
  expect(links(failure("nl", 404, "/x", "", true))).not.toContain("/sign-in?to=%2Fx");
});

test.each(["nl", "en"] as const)(
  "a failure of ours gives the number of the request and a second try: %s",
  (language) => {
    const html = failure(language, 500, "/map", "3b1f-number");
    expect(html).toContain("<code>3b1f-number</code>");
    expect(links(html)).toEqual(["/map", "/"]);
  },
);

test("a failure whose request is unknown asks for address and time instead of a number", () => {
  const html = failure("nl", 503, "/map");
  expect(html).not.toContain("<code>");
  expect(html).toContain("met het adres en het tijdstip");
});

test("a refusal tells its status and that nothing has changed", () => {
  const html = failure("en", 405, "/map");
  expect(html).toContain("answer 405");
  expect(html).toContain("Nothing has changed");
});

test("what comes from the address is written as text", () => {
  expect(failure("nl", 404, "/<script>alert(1)</script>")).not.toContain("<script>");
});

test("a full disk says that nothing was kept, and what can still be done", () => {
  const html = failure("nl", 507, "/documents", "3b1f-number");
  expect(html).toContain("is niet bewaard");
  expect(links(html)).toContain("/map");
});
