import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { placeAt } from "#app/features/threads/place.server";
import { readThread } from "#app/features/threads/read-thread.server";
import { action as writeWithProgress } from "#app/routes/thread/blocks";
import { readContracts } from "#db/queries/contract.server";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { pdf } from "#tests/support/files";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("the files of a thread", (store) => {
  it("come by a form whose progress is shown as the page takes it, and say in words what was cut off or refused", async () => {
    await seed(store());
    const noor = await personOf(store(), "noor.verbeek");
    const karin = await personOf(store(), "karin.blom");
    const [agreement] = await readContracts(noor.viewer, store().db, noor.organisation, ["idd"]);
    const [thing, id] = ["contract", agreement?.id ?? ""];
    const form = new FormData();
    const block = uuidv7();
    const fields = { block, audience: "shared", kind: "remark", text: "Met een bijlage.", to: "/threads" };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set("files", new File([new Uint8Array(pdf())], "bijlage.pdf"));
    const sent = (by: Person, given: FormData) =>
      writeWithProgress(
        arriveAs(store(), by, `/threads/${thing}/${id}/blocks`, { form: given, params: { thing, id } }),
      );
    const added = await (await sent(noor, form)).json();
    expect(added).toEqual({ to: expect.stringMatching(/^\/threads#block-\d+$/) });
    const later = { ...noor, viewer: { ...noor.viewer, now: instantAt("2023-07-12", "12:00") } };
    const place = await placeAt(later.viewer, store().db, "contract", id);
    const thread = place && (await readThread(later.viewer, store().db, place, "shared"));
    expect(thread?.blocks.find((each) => each.id === block)?.files).toMatchObject([{ name: "bijlage.pdf" }]);
    form.set("block", uuidv7());
    form.set("files", new File(["MZ"], "programma.pdf"));
    const refused = await sent(noor, form);
    expect([refused.status, await refused.json()]).toEqual([
      422,
      { problems: [expect.stringContaining("programma.pdf: ")] },
    ]);
    const cut = await (await sent(noor, new FormData())).json();
    expect(cut.problems).toContain("Het formulier kwam niet heel aan. Verstuur het opnieuw.");
    await expect(sent(karin, form)).rejects.toMatchObject({ status: 404 });
  });
});
