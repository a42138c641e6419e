import { expect, it } from "vitest";
import { previewFile } from "#app/exchange/production/read-file.server";

const preview = (bytes: Buffer) =>
  previewFile({
    name: "x.csv",
    async *read() {
      yield bytes;
    },
  });

it.each([
  ["with a mark before a quoted head", Buffer.from('\uFEFF"a,b";bedrag\r\n1;"2,50"\r\n'), ["a,b", "bedrag"]],
  [
    "of Windows-1252 with ends of lines of old",
    Buffer.from("re\xebel;bedrag\r1;2\r", "latin1"),
    ["reëel", "bedrag"],
  ],
  ["of UTF-8 without an end of its line", Buffer.from("reëel;bedrag"), ["reëel", "bedrag"]],
])("a file %s is shown by its heads", async (_name, bytes, heads) => {
  expect((await preview(bytes)).heads).toEqual(heads);
});
