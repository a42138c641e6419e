import type { RegistrationContent } from "#app/domain/tender/registering";
import { openText, sealText } from "#db/cipher.server";
import { type Seal, sealsOf } from "#db/seal.server";
import type { Db } from "#db/store.server";

type Sealable = {
  readonly id: string;
  readonly policy: string;
  readonly content: RegistrationContent;
  readonly sealed: string | null;
};

/** What stands in the place of a content that is sealed. */
export const nothing: RegistrationContent = {
  ...{ agb: "", kvk: "", kind: "other-provider", locations: [], signatory: "", capacity: "", answers: {} },
  ...{ conditions: [], declarations: [], intentions: [], lots: [] },
};

/**
 * A row as it is kept: in a sealed tender the named fields are encrypted together, and what is given stands in their
 * place.
 */
export function sealRow<Row extends Sealable>(
  row: Row,
  seal: Seal | undefined,
  instead: Partial<Row> & Pick<Row, "content">,
): Row {
  if (!seal) return row;
  const secret = Object.fromEntries(Object.entries(row).filter(([name]) => name in instead));
  return { ...row, ...instead, sealed: sealText(seal.key, aboutRow(row), JSON.stringify(secret)) };
}

/** Rows with what a sealed tender encrypts. @param openedOnly leaves out those of tenders that nobody opened yet */
export async function unsealRows<Row extends Sealable>(
  db: Db,
  rows: readonly Row[],
  openedOnly = false,
): Promise<Row[]> {
  const seals = await sealsOf(
    db,
    rows.flatMap(({ sealed, policy }) => (sealed === null ? [] : policy)),
  );
  return rows.flatMap((row) => {
    const seal = seals.get(row.policy);
    if (row.sealed === null || !seal) return [row];
    if (openedOnly && !seal.opened) return [];
    const secret: Partial<Row> = JSON.parse(openText(seal.key, aboutRow(row), row.sealed));
    return [{ ...row, ...secret, sealed: null }];
  });
}

const aboutRow = ({ id, policy }: { readonly id: string; readonly policy: string }): string =>
  `registration ${policy} ${id}`;
