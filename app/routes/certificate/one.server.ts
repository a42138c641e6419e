import type { Visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { type CertificateFact, certificateName, certificateOn } from "#app/domain/eligibility/certificate";
import { may } from "#app/domain/permission";
import { disciplinesKnown } from "#app/features/certificates/read-certificates.server";
import { effectsShown } from "#app/features/certificates/show-effects.server";
import { restsOn } from "#app/features/certificates/standing-over.server";
import { datesHere } from "#app/features/deadlines/read-dates.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { type Language, type Translate, translator } from "#app/i18n/text";
import { readCertificates } from "#db/queries/certificate.server";
import { documentsOf } from "#db/queries/document.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import type { Db } from "#db/store.server";

/** One certificate as its page shows it; undefined where the visitor may not see it. */
export async function readOne({ viewer, language }: Visit, db: Db, id: string) {
  const [found] = id.includes("\0") ? [] : await readCertificates(viewer, db, { id });
  const today = dayOf(viewer.now);
  const now = found && certificateOn(found, today, viewer.now);
  if (!found || !now) return undefined;
  const [named] = await nameOrganisations(viewer, db, [found.provider]);
  const files = await documentsOf(viewer, db, "certificate", [id]);
  const texts = textsFor(language, "certificate", "document", "eligibility", "dates", "deadline");
  const say = translator(texts.certificate ?? {}, language);
  return {
    id,
    today,
    title: certificateName(now.terms),
    state: now.state,
    terms: now.terms,
    provider: { id: found.provider, name: named?.name ?? found.provider },
    history: [...found.facts]
      .sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
      .map((fact) => ({ key: fact.id, on: fact.day, sentence: told(fact, say, language) })),
    files: files.map(({ id: file, name, size, addedAt }) => ({ id: file, name, size, addedAt })),
    mayChange: found.holder === viewer.organisation && may(viewer.roles, "state-certificates"),
    disciplines: (await disciplinesKnown(viewer, db)).map(({ key, title }) => ({
      key,
      title: title[language],
    })),
    rests: await effectsShown(viewer, db, await restsOn(viewer, db, found), language),
    dates: await datesHere(viewer, db, ["certificate"], (path) => path === `/certificates/${id}`),
    now: viewer.now,
    texts,
  };
}

function told(fact: CertificateFact, say: Translate, language: Language): string {
  if (fact.kind === "reinstated") return say("history.reinstated");
  if (fact.kind !== "stated") return say(`history.${fact.kind}`, { reason: fact.reason });
  const [from, through] = [fact.validFrom, fact.validThrough].map((day) => formatDay(day, language));
  return say("history.stated", {
    certificate: certificateName(fact),
    from: from ?? "",
    through: through ?? "",
  });
}
