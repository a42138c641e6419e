import { createHash } from "node:crypto";
import type { Tx } from "#db/store.server";

type Document = Omit<Tx["t"]["documents"]["$inferInsert"], "blob" | "seal">;

/** Keeps a page of plain lines as a document. @returns the hash of its bytes */
export async function keepPage(tx: Tx, lines: readonly string[], document: Document): Promise<string> {
  const bytes = pageOf(lines);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { addedAt } = document;
  await tx.insert(tx.t.blobs).values({ sha256, size: bytes.length, type: "pdf", storedAt: addedAt });
  await tx.insert(tx.t.blobChunks).values({ blob: sha256, position: 0, bytes });
  await tx.insert(tx.t.documents).values({ ...document, blob: sha256, seal: null });
  return sha256;
}

/** One page of plain lines as a PDF. */
function pageOf(texts: readonly string[]): Buffer {
  const shown = texts.map((text) => `(${text}) Tj T*`).join("\n");
  const stream = `BT /F1 11 Tf 18 TL 50 780 Td\n${shown}\nET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  return Buffer.from(
    `${file}${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
    "latin1",
  );
}
