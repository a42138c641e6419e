import { Refused } from "#app/server/refused";
import { insurersKnown, organisationsNamed } from "#db/queries/party.server";
import type { Db } from "#db/store.server";

/** The insurer that was named, or the only one there is. @throws Refused with those to choose from */
export async function insurerNamed(db: Db, named: string | undefined): Promise<string> {
  const insurers = await insurersKnown(db);
  const found =
    named === undefined ? insurers : insurers.filter(({ id, name, kvk }) => [id, name, kvk].includes(named));
  const [one, ...others] = found;
  if (one && others.length === 0) return one.id;
  const names = insurers.map(({ name }) => name).join(", ");
  throw new Refused(
    named === undefined
      ? `Say for which insurer the file is, with --insurer: ${names || "there is none yet"}.`
      : `There is no insurer "${named}": choose one of ${names || "none, there is none yet"}.`,
  );
}

/** The provider of a name, an AGB code or a key. @throws Refused where there is none, or several */
export async function providerNamed(db: Db, named: string): Promise<string> {
  const [one, ...others] = await organisationsNamed(db, named);
  if (one && others.length === 0) return one;
  throw new Refused(
    one
      ? `Several organisations are called "${named}": name an AGB code.`
      : `There is no provider "${named}": give its name, an AGB code or its key.`,
  );
}
