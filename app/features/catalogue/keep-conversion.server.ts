import type { KeptConversion } from "#app/domain/catalogue/conversion";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { insertConversions, readConversions } from "#db/queries/code-conversion.server";
import type { Store } from "#db/store.server";

/** Keeps what the viewer's organisation decided of its own codes, as far as that is new. @returns how much was new */
export async function keepConversion(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  decided: readonly KeptConversion[],
): Promise<number> {
  const { organisation } = viewer;
  if (organisation === undefined || !may(viewer.roles, "ask-code")) return 0;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const known = await readConversions(viewer, tx);
    const last = new Map(decided.filter(({ code }) => code !== "").map((each) => [each.code, each]));
    const fresh = [...last.values()].filter(({ code, label, national }) => {
      const kept = known.get(code);
      return kept?.label !== label || kept.national !== national;
    });
    if (fresh.length === 0) return 0;
    await insertConversions(
      tx,
      fresh.map(({ code, label, national = null }) => ({
        ...{ organisation, code, label, national, recordedAt: deed.clockAt },
        recordedBy: deed.account ?? null,
      })),
    );
    await audit(tx, deed, {
      ...{ verb: "kept-conversion", thing: "organisation", thingId: organisation },
      after: { count: fresh.length },
    });
    return fresh.length;
  });
}
