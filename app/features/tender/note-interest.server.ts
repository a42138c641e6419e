import type { Instant } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import type { Viewer } from "#app/domain/viewer";
import { type GivenFile, soundFiles } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { storeFiles } from "#db/documents.server";
import { allProviders } from "#db/queries/organisation.server";
import { insertTenderInterest, isInterestKept } from "#db/queries/tender-interest.server";
import type { Store } from "#db/store.server";
import { addUnknown, findByNumbers, type UnknownProvider } from "#db/unknown-provider.server";

/** Interest in an open tender as it came in. */
export type TenderInterest = {
  readonly id: string;
  readonly provider: string;
  /** Given where the provider is not in the list. */
  readonly unknown?: UnknownProvider | undefined;
  readonly receivedAt: Instant;
  readonly files: readonly GivenFile[];
};

export type InterestRefusal = "not-yet" | "provider-missing" | "alike" | "noted";

/**
 * Records that a provider showed interest in an open tender by e-mail or letter, with its original and the moment of
 * receipt (rule 4.66, reading 17). The log-in follows by inviting somebody of the provider.
 * @returns what refused it, or undefined for who does not take registrations of this insurer
 */
export async function noteInterest(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  version: PolicyVersion,
  { id, provider: chosen, unknown, receivedAt, files }: TenderInterest,
) {
  const { insurer, id: policy } = version;
  if (viewer.organisation !== insurer || !may(viewer.roles, "judge-registrations")) return undefined;
  const found = soundFiles(files);
  if ("files" in found) return found;
  return act(
    store,
    { deed, viewer },
    async (tx, { deed, viewer }): Promise<{ noted: string } | { refused: InterestRefusal }> => {
      if (await isInterestKept(viewer, tx, id)) return { noted: id };
      if (receivedAt > deed.clockAt) return { refused: "not-yet" };
      const known = unknown && (await findByNumbers(tx, unknown));
      if (known === "alike") return { refused: "alike" };
      const provider = known?.id ?? chosen;
      if (unknown && known?.isNew) await addUnknown(tx, deed, known.id, unknown);
      else if (!(await allProviders(viewer, tx)).some((each) => each.id === provider))
        return { refused: "provider-missing" };
      const row = { id, insurer, policy, provider, receivedAt };
      const by = { recordedAt: deed.clockAt, recordedBy: deed.account ?? null };
      if (!(await insertTenderInterest(tx, { ...row, ...by }))) return { refused: "noted" };
      await audit(tx, deed, {
        ...{ verb: "noted-tender-interest", thing: "tender-interest", thingId: id, provider, policy },
        ...{ policyItem: "tender-opens", after: { receivedAt } },
      });
      await storeFiles(tx, deed, found.sound, {
        ...{ thing: "tender-interest", thingId: id, holder: insurer, provider },
      });
      return { noted: id };
    },
  );
}
