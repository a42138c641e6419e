import { uuidv7 } from "uuidv7";
import { action as upload } from "#app/routes/document-upload/route";
import { loader as form, action as step } from "#app/routes/tender-form/route";
import type { Store } from "#db/store.server";
import { arrive } from "#tests/support/accounts";
import { arriveAs, type Person } from "#tests/support/demonstration";
import { pdf } from "#tests/support/files";

/** What somebody does with the form of an open tender. @param words that it writes, and puts in its attachment */
export function registering(
  store: () => Store,
  { signatory, file }: { readonly signatory: string; readonly file: string },
) {
  const fill = async (by: Person, name: string, fields: Record<string, string | readonly string[]>) => {
    const typed = new FormData();
    for (const [key, value] of Object.entries(fields))
      for (const each of typeof value === "string" ? [value] : value) typed.append(key, each);
    return step(arriveAs(store(), by, `/tender/form/${name}`, { params: { step: name }, form: typed }));
  };
  const fillAll = async (by: Person, lotKeys: readonly string[]) => {
    await fill(by, "organisation", {
      ...{ agb: "50990205", kvk: "99001000", kind: "laboratory", locations: "Drachten" },
      ...{ signatory, capacity: "Bestuurder" },
    });
    await fill(by, "lots", { lots: lotKeys });
    const answers = { "whole-area": "yes", turnaround: "24", "results-digital": "both" };
    await fill(by, "questions", { ...answers, "cost-plan": signatory });
    await fill(by, "conditions", {
      conditions: ["tariff-list", "revenue-ceiling"],
      declarations: ["no-bankruptcy", "no-fraud", "no-supervision"],
    });
  };
  const send = (by: Person, more: Record<string, string> = {}) =>
    fill(by, "send", { act: "send", sending: uuidv7(), ...more });
  const add = async (by: Person) => {
    const page = await form(arriveAs(store(), by, "/tender/form/send", { params: { step: "send" } }));
    const { context } = arrive(store(), "/", { mode: "demonstration" });
    const request = new Request(`http://localhost/documents/upload?registration=${page.form}&name=b.pdf`, {
      method: "POST",
      headers: { Cookie: `session=${by.token}` },
      body: new Uint8Array(pdf(file)),
    });
    return upload({ request, context, params: {} });
  };
  return { fillAll, send, add };
}
