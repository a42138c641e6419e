import { instantAt } from "#app/domain/calendar";
import type { Policy } from "#app/domain/policy";
import { stableId } from "#db/seed/demonstration/moment.server";
import { keepPage } from "#db/seed/demonstration/page.server";
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
  await keepPage(tx, lines, {
    ...{ id: stableId("papers/draft-agreement"), name: "Conceptovereenkomst.pdf" },
    ...{ thing: "tender-papers", thingId: `${insurer}/${policy.key}/${policy.contractYear}` },
    ...{ holder: insurer, addedBy: buyer, addedAt: instantAt(opening(policy), "09:00") },
  });
}

const opening = ({ parts }: Policy) => {
  const phase = parts.flatMap(({ phases }) => phases).find(({ key }) => key === "tender-opens");
  if (!phase?.opens) throw new Error("The policy of the demonstration has no day on which its tender opens.");
  return phase.opens;
};
