import { type Instant, instantAt } from "#app/domain/calendar";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { officeMoment, stableId } from "#db/seed/demonstration/moment.server";
import type { World } from "#db/seed/demonstration/world.server";
import type { Tx } from "#db/store.server";

/** Everyone in the story was known before it begins. */
const KNOWN_FROM = "2019-01-07";

/** Organisations with their AGB codes, accounts with their roles, and the parts of regions. */
export async function seedPeople(tx: Tx, world: World, keys: Keys): Promise<void> {
  const known = instantAt(KNOWN_FROM, "09:00");
  await seedOrganisations(tx, world, keys, known);
  await tx.insert(tx.t.accounts).values(
    world.accounts.map(({ key, email, name, language, closed }) => ({
      id: keys.account(key),
      email,
      name,
      passwordHash: null,
      language,
      fictional: true,
      createdAt: known,
      deactivatedAt: closed === undefined ? null : instantAt(closed, "17:00"),
    })),
  );
  await tx.insert(tx.t.memberships).values(
    world.accounts.flatMap(({ key, organisation, roles }) =>
      roles.map((role) => ({
        id: stableId(`membership/${key}/${role}`),
        account: keys.account(key),
        organisation: organisation === undefined ? null : keys.organisation(organisation),
        role,
        grantedAt: known,
      })),
    ),
  );
  await tx.insert(tx.t.regionParts).values(
    world.parts.map(({ key, ...part }) => ({
      ...part,
      id: keys.part(key),
      recordedAt: officeMoment(part.from, key, 0),
    })),
  );
}

async function seedOrganisations(tx: Tx, world: World, keys: Keys, known: Instant): Promise<void> {
  await tx.insert(tx.t.organisations).values(
    world.organisations.map(({ key, name, kind, kvk }) => ({
      id: keys.organisation(key),
      name,
      kind,
      kvk,
      fictional: true,
      recordedAt: known,
    })),
  );
  await tx
    .insert(tx.t.addresses)
    .values(
      world.organisations.flatMap(({ key, address }) =>
        address ? [{ organisation: keys.organisation(key), lines: address, recordedAt: known }] : [],
      ),
    );
  await tx
    .insert(tx.t.agbCodes)
    .values(
      world.organisations.flatMap(({ key, agb }) =>
        agb.map((code) => ({ organisation: keys.organisation(key), code, from: KNOWN_FROM }) as const),
      ),
    );
}
