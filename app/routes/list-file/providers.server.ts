import { requireAct } from "#app/auth/viewer.server";
import { listProviders, providerKinds, providersShape } from "#app/domain/provider-people";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { cellsOf, type Open } from "#app/routes/list-file/opened-list";
import { readProviders } from "#db/queries/provider.server";

/** The providers that are known, with whether they have people. */
export const providers: Open = async (visit, { store }) => {
  const { viewer, language, at } = requireAct(visit, "add-provider");
  const say = translator(textsFor(language, "providers").providers ?? {}, language);
  const all = await readProviders(viewer, store.db, at);
  const keys = ["name", "kind", "kvk", "agb", "staff"] as const;
  return {
    title: say("title"),
    shape: providersShape,
    heads: Object.fromEntries(keys.map((key) => [key, say(`column.${key}`)])),
    read: (ask) =>
      cellsOf(Promise.resolve(listProviders(all, ask)), ({ name, kind, kvk, agb, staff }) => ({
        ...{ name, kvk, agb: agb.join(", "), staff: say(`staff.${staff}`) },
        kind: providerKinds
          .filter((each) => each === kind)
          .map((each) => say(`kind.${each}`))
          .join(""),
      })),
  };
};
