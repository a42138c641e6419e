import { uuidv7 } from "uuidv7";
import { addDays, dayOf } from "#app/domain/calendar";
import {
  type CodeDecisionGiven,
  type CodeRequest,
  decideCodeRefusals,
  versionFrom,
} from "#app/domain/catalogue/code-request";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { type CodeAnswer, catalogueGround } from "#app/features/catalogue/ask-code.server";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { accountsAt } from "#db/queries/account-name.server";
import { insertCodeRequestFact, insertCodeVersion, readCodeRequests } from "#db/queries/code-request.server";
import type { Store, Tx } from "#db/store.server";

/**
 * Decides a request to the catalogue for everybody, with its reason and the day from which it counts (rules 0.3 to 0.5).
 * @returns undefined for whoever is no expert, or a request that there is not
 */
export async function decideCode(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  given: CodeDecisionGiven,
): Promise<CodeAnswer | undefined> {
  if (!may(viewer.roles, "decide-code")) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const request = (await readCodeRequests(viewer, tx)).find((each) => each.id === id);
    if (!request) return undefined;
    const ground = await catalogueGround(viewer, tx);
    const refused = decideCodeRefusals(request, given, ground, viewer.now);
    if (refused.length > 0) return { refused };
    const reason = given.reason.trim();
    const granted = given.kind === "granted" && given.from !== undefined;
    const code = granted ? ("code" in request.what ? request.what.code : given.code) : "";
    const from = granted ? given.from : undefined;
    const version = from && versionFrom(request.what, { code, from }, ground, addDays(from, -1));
    if (version) {
      const { label, until = null, ...row } = version;
      await insertCodeVersion(tx, {
        ...{ ...row, until, labelNl: label.nl, labelEn: label.en, recordedAt: deed.clockAt },
      });
    }
    await insertCodeRequestFact(tx, {
      ...{ id: uuidv7(), request: id, day: dayOf(deed.clockAt), recordedAt: deed.clockAt },
      recordedBy: deed.account ?? null,
      detail: from
        ? { kind: "granted", code, from, reason }
        : {
            kind: "declined",
            reason,
            fits: given.kind === "declined" && given.fits !== "" ? given.fits : undefined,
          },
    });
    await audit(tx, deed, {
      ...{ verb: from ? "granted-code" : "declined-code", thing: "code-request", thingId: id },
      after: { change: request.what.kind, code: code || null, from: from ?? null, reason },
    });
    await tell(tx, deed, request, { granted: from !== undefined, reason });
    return { recorded: given.kind };
  });
}

/** Tells the people of the organisation that asked. */
const tell = async (
  tx: Tx,
  deed: Deed,
  { id, organisation }: CodeRequest,
  { granted, reason }: { readonly granted: boolean; readonly reason: string },
) =>
  notify(tx, deed, {
    to: await accountsAt(tx, organisation, ["buyer", "provider", "provider-administrator"]),
    ...{ kind: granted ? "code-granted" : "code-declined", thing: "code-request", thingId: id },
    ...{ values: { reason }, legalEffect: true },
  });
