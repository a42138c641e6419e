import { uuidv7 } from "uuidv7";
import { readTerms } from "#app/domain/eligibility/certificate-check";
import type { Discipline } from "#app/domain/policy/lot";
import type { Viewer } from "#app/domain/viewer";
import { readCertificateList } from "#app/exchange/certificate-csv.server";
import type { TableFault } from "#app/exchange/csv-table.server";
import { act } from "#app/features/act.server";
import { keepCertificate, type NewCertificate } from "#app/features/certificates/state-certificate.server";
import { tellOfLapses } from "#app/features/certificates/tell-of-lapses.server";
import type { Deed } from "#db/audit.server";
import { providersByAgb } from "#db/queries/organisation.server";
import type { Store } from "#db/store.server";

/** What is wrong with one field of one line. */
export type LineProblem = {
  readonly line: number;
  readonly field: string;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
};

export type Imported =
  | { readonly count: number }
  | { readonly fault: TableFault }
  | { readonly problems: readonly LineProblem[] };

/** Reads in a list of certificates, all in one transaction, or nothing with all that is wrong. */
export async function importCertificates(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  {
    bytes,
    known,
    holder,
  }: { readonly bytes: Uint8Array; readonly known: readonly Discipline[]; readonly holder: string },
): Promise<Imported> {
  const read = readCertificateList(bytes);
  if ("fault" in read) return read;
  const providers = await providersByAgb(
    viewer,
    store.db,
    read.lines.map(({ agb }) => agb),
  );
  const disciplines = new Set(known.map(({ key }) => key));
  const problems: LineProblem[] = [];
  const found: NewCertificate[] = [];
  for (const { line, agb, typed } of read.lines) {
    const provider = providers.get(agb);
    if (provider === undefined)
      problems.push({ line, field: "agb", key: "import.unknownAgb", values: { value: agb } });
    const answer = readTerms(typed, disciplines);
    if ("problems" in answer) problems.push(...answer.problems.map((each) => ({ line, ...each })));
    else if (provider !== undefined) found.push({ id: uuidv7(), provider, terms: answer.terms });
  }
  if (problems.length > 0) return { problems };
  await act(store, { deed }, async (tx, { deed }) => {
    for (const each of found) await keepCertificate(tx, deed, holder, each);
    for (const provider of new Set(found.map((each) => each.provider)))
      await tellOfLapses(tx, deed, provider);
  });
  return { count: found.length };
}
