import type { NoticeValues } from "#app/domain/notice-values";
import { rolesThatMay } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { accountsAt } from "#db/queries/account-name.server";
import { keepLapse } from "#db/queries/certificate.server";
import { type Effect, effectsOn, versionsWatched } from "#db/queries/lapse.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import type { Tx } from "#db/store.server";

/**
 * Tells the buyers and the provider of every lot of an agreement that ceased, or will cease, to meet its conditions,
 * each once (rule 1.16): inside the transaction of what made it so, or every morning for what a day brings.
 * @param provider of one provider alone
 * @returns how many lots were told of
 */
export async function tellOfLapses(tx: Tx, deed: Deed, provider?: string): Promise<number> {
  const everyone: Viewer = { roles: [], now: deed.clockAt };
  let count = 0;
  for (const version of await versionsWatched(everyone, tx)) {
    const effects = await effectsOn(
      tx,
      version,
      deed.clockAt,
      provider === undefined ? undefined : { provider },
    );
    for (const effect of effects) {
      const { contract, lot, fails } = effect;
      if (!(await keepLapse(tx, { contract, lot, from: fails.from, toldAt: deed.clockAt }))) continue;
      await tell(tx, deed, effect);
      count++;
    }
  }
  return count;
}

async function tell(tx: Tx, deed: Deed, { version, provider, region, contract, lot, fails }: Effect) {
  const { insurer, policy } = version;
  const names = await nameOrganisations({ roles: [], now: deed.clockAt }, tx, [provider, insurer]);
  const nameOf = (id: string) => names.find((each) => each.id === id)?.name ?? id;
  const title = policy.lots.find(({ key }) => key === lot)?.title;
  const values: NoticeValues = {
    ...{ from: { day: fails.from }, year: policy.contractYear },
    ...{ lot: title ? { bilingual: title } : lot },
  };
  const about = { thing: "contract", thingId: contract, legalEffect: true };
  await notify(tx, deed, {
    to: await accountsAt(tx, insurer, rolesThatMay("contract")),
    ...{ kind: "condition-lapses", values: { ...values, provider: nameOf(provider) }, ...about },
  });
  await notify(tx, deed, {
    to: await accountsAt(tx, provider, rolesThatMay("register")),
    ...{ kind: "own-condition-lapses", values: { ...values, insurer: nameOf(insurer) }, ...about },
  });
  await audit(tx, deed, {
    ...{ verb: "found-lapse", thing: "contract", thingId: contract, holder: insurer, provider, region },
    ...{ policy: version.id, policyItem: lot, after: { lot, from: fails.from } },
  });
}
