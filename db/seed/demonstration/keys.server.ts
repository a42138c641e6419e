import { stableId } from "#db/seed/demonstration/moment.server";
import type { World } from "#db/seed/demonstration/world.server";

/** Finds the stored keys of what the story names. Each throws when the story names what it does not hold. */
export type Keys = {
  readonly organisation: (key: string) => string;
  readonly account: (key: string) => string;
  readonly part: (key: string) => string;
  readonly contract: (key: string) => string;
};

/** The stored keys of all that the story holds. */
export function keysOf(world: World): Keys {
  const finder = (thing: string, named: readonly { readonly key: string }[]) => {
    const ids = new Map(named.map(({ key }) => [key, stableId(`${thing}/${key}`)]));
    if (ids.size < named.length) throw new Error(`The demonstration year names one ${thing} twice.`);
    return (key: string): string => {
      const id = ids.get(key);
      if (id === undefined)
        throw new Error(`The demonstration year names ${thing} "${key}", which it lacks.`);
      return id;
    };
  };
  return {
    organisation: finder("organisation", world.organisations),
    account: finder("account", world.accounts),
    part: finder("part", world.parts),
    contract: finder("contract", world.contracts),
  };
}
