import { createHash } from "node:crypto";
import { instantAt } from "#app/domain/calendar";
import type { Policy } from "#app/domain/policy";
import { stableId } from "#db/seed/demonstration/moment.server";
import type { Season } from "#db/seed/demonstration/rows.server";
import type { Tx } from "#db/store.server";

const lines = [
  "Conceptovereenkomst open inschrijving (fictief)",
  "",
  "1. De zorgaanbieder levert de zorg van de kavels waarvoor hij in aanmerking komt.",
  "2. De tarieven in bijlage 1 gelden; daarover wordt niet onderhandeld.",
  "3. Voor de overeenkomst geldt een omzetplafond, dat bij het aanbod wordt genoemd.",
  "4. De zorgaanbieder blijft de hele looptijd aan de minimumnormen voldoen.",
  "5. De overeenkomst loopt een jaar en kan met een jaar worden verlengd.",
];

/** The draft agreement that was published at the start of the open tender (rule 4.61). */
export async function seedPapers(tx: Tx, { insurer, buyer, policy }: Season): Promise<void> {
  const bytes = pageOf(lines);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const addedAt = instantAt(opening(policy), "09:00");
  await tx.insert(tx.t.blobs).values({ sha256, size: bytes.length, type: "pdf", storedAt: addedAt });
  await tx.insert(tx.t.blobChunks).values({ blob: sha256, position: 0, bytes });
  await tx.insert(tx.t.documents).values({
    ...{ id: stableId("papers/draft-agreement"), blob: sha256, name: "Conceptovereenkomst.pdf", seal: null },
    ...{
      thing: "tender-papers",
      thingId: `${insurer}/${policy.key}/${policy.contractYear}`,
      holder: insurer,
    },
    ...{ addedBy: buyer, addedAt },
  });
}

const opening = ({ parts }: Policy) => {
  const phase = parts.flatMap(({ phases }) => phases).find(({ key }) => key === "tender-opens");
  if (!phase?.opens) throw new Error("The policy of the demonstration has no day on which its tender opens.");
  return phase.opens;
};

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
