import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type ChainedEvent, canonical, checkChain, GENESIS, linkHash } from "#app/domain/audit-chain";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

it("writes the same text whatever the order of keys, and leaves out what is absent", () => {
  expect(canonical({ b: [1, { d: null, c: "x", e: undefined }], a: 1 })).toBe(
    '{"a":1,"b":[1,{"c":"x","d":null}]}',
  );
});

it("gives back what was written, for any value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it("finds any change to any event of any chain", () => {
  const at = "2023-07-12T07:41:00.000Z";
  const chainOf = (details: readonly unknown[]) => {
    const chain: ChainedEvent[] = [];
    for (const detail of details) {
      const content = { at, detail };
      const link = { number: chain.length + 1, previousHash: chain.at(-1)?.hash ?? GENESIS };
      const hash = linkHash(sha256, { ...link, contentHash: sha256(canonical(content)) });
      chain.push({ ...link, hash, content });
    }
    return chain;
  };
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue(), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.jsonValue(),
      (details, position, other) => {
        const chain = chainOf(details);
        expect(checkChain(chain, sha256).kind).toBe("whole");
        const index = position % chain.length;
        fc.pre(canonical(details[index]) !== canonical(other));
        const changed = chain.map((event, each) =>
          each === index ? { ...event, content: { at, detail: other } } : event,
        );
        expect(checkChain(changed, sha256)).toEqual({ kind: "altered", event: index + 1 });
      },
    ),
  );
});
