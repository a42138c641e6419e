import { dayOf } from "#app/domain/calendar";
import { certificateName, certificateOn } from "#app/domain/eligibility/certificate";
import { daysToEnd, reminderDue } from "#app/domain/eligibility/reminder";
import type { Job } from "#app/jobs/job";
import { audit } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { accountsAt } from "#db/queries/account-name.server";
import { allCertificates, keepReminder } from "#db/queries/certificate.server";

/** Reminds providers of certificates that end in ninety, thirty and seven days, every morning, each time once. */
export const remindOfCertificates: Job = {
  key: "remind-certificates",
  schedule: "15 6 * * *",
  async run({ store, deed, signal, tell, now }) {
    const at = now();
    const today = dayOf(at);
    const certificates = await allCertificates(store.db, at);
    let count = 0;
    for (const [done, certificate] of certificates.entries()) {
      signal.throwIfAborted();
      tell({ done, total: certificates.length, words: "certificates" });
      const found = certificateOn(certificate, today, at);
      const daysAhead = found && reminderDue(found, today);
      if (!found || daysAhead === undefined) continue;
      const { id, provider, terms } = found;
      const sent = await store.write(async (tx) => {
        const reminder = { certificate: id, validThrough: terms.validThrough, daysAhead, remindedAt: at };
        if (!(await keepReminder(tx, reminder))) return false;
        await notify(tx, deed, {
          to: await accountsAt(tx, provider, ["provider", "provider-administrator"]),
          kind: "certificate-ends",
          values: {
            certificate: certificateName(terms),
            through: { day: terms.validThrough },
            days: daysToEnd(found, today),
          },
          ...{ thing: "certificate", thingId: id, legalEffect: false },
        });
        await audit(tx, deed, {
          verb: "reminded",
          thing: "certificate",
          thingId: id,
          holder: provider,
          provider,
          after: { validThrough: terms.validThrough, count: daysAhead },
        });
        return true;
      });
      if (sent) count++;
    }
    return { key: "certificates.reminded", values: { count } };
  },
};
