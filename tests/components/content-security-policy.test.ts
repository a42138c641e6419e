import { expect, test } from "vitest";
import { contentSecurityPolicy } from "#app/content-security-policy.server";

const source = (policy: string, name: string) =>
  policy
    .split("; ")
    .find((line) => line.startsWith(`${name} `))
    ?.slice(name.length + 1);

test("only scripts with the nonce of the answer run, and nothing of elsewhere loads", () => {
  const policy = contentSecurityPolicy("abc", undefined, false);
  expect(source(policy, "script-src")).toBe("'self' 'nonce-abc' 'strict-dynamic'");
  expect(source(policy, "img-src")).toBe("'self' data: blob:");
  expect(source(policy, "style-src")).toBe("'self'");
  expect(source(policy, "frame-ancestors")).toBe("'none'");
  expect(source(policy, "form-action")).toBe("'self'");
  expect(policy).not.toContain("ws:");
});

test.each([
  ["https://tiles.example/{z}/{x}/{y}.png?key=1", "https://tiles.example"],
  ["https://{s}.tiles.example:8443/{z}/{x}/{y}.png", "https://*.tiles.example:8443"],
])("pictures of the tile layer %s may come from its server alone", (tiles, origin) => {
  expect(source(contentSecurityPolicy("abc", tiles, false), "img-src")).toBe(`'self' data: blob: ${origin}`);
});

test("a tile address that is none is refused in words that name the setting", () => {
  expect(() => contentSecurityPolicy("abc", "tiles.example", false)).toThrow(
    /MAP_TILES_URL is "tiles\.example"/,
  );
});
