import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { Definitions } from "#app/components/definitions";
import { EligibilityLots } from "#app/components/eligibility-lots";
import { PageHead } from "#app/components/page-head";
import { Day } from "#app/components/time";
import { type Day as CivilDay, dayOf } from "#app/domain/calendar";
import { type Certificate, certificateName, certificateOn } from "#app/domain/eligibility/certificate";
import { remindersShown } from "#app/domain/eligibility/reminder";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { lotsOver } from "#app/features/certificates/standing-over.server";
import { textsFor } from "#app/i18n/areas.server";
import { eligibilityWriter } from "#app/i18n/eligibility/write-eligibility";
import { formatDay, formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import styles from "#app/styles/season.css?url";
import { nameColleagues } from "#db/queries/account-name.server";
import { remindersOf } from "#db/queries/certificate.server";
import { readDossier } from "#db/queries/dossier.server";
import { versionsWatched } from "#db/queries/lapse.server";
import { candidateById } from "#db/queries/organisation.server";
import { organisationShared } from "#db/queries/sharing.server";
import type { Db } from "#db/store.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** A provider with its certificates and how each lot stands; a provider sees itself only. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  const { db } = context.store;
  const id = params.id ?? "";
  const absent = new Response(null, { status: 404 });
  const own = viewer.organisation === id && may(viewer.roles, "see-own-contracts");
  if (!own && !may(viewer.roles, "see-season")) throw absent;
  const organisation = await candidateById(viewer, db, id);
  const dossier = await readDossier(viewer, db, id);
  if (!organisation || !dossier || ["insurer", "requesters"].includes(organisation.kind)) throw absent;
  const today = dayOf(viewer.now);
  const texts = textsFor(language, "certificate", "eligibility");
  const judges = await nameColleagues(
    viewer,
    db,
    dossier.judgements.map(({ judge }) => judge),
  );
  const versions = await versionsWatched(viewer, db);
  return {
    today,
    kind: organisation.kind,
    organisation: await organisationShared(viewer, db, id),
    certificates: await certificatesShown(viewer, db, dossier.certificates),
    policies: versions.map((version) => {
      const write = eligibilityWriter(version.policy, texts.eligibility ?? {}, language, judges);
      return {
        id: version.id,
        title: `${version.policy.title[language]} ${version.policy.contractYear}`,
        lots: lotsOver(viewer, version, dossier).flatMap(({ periods: [now, ...later] }) =>
          now ? [{ ...write(now), later: later.map(({ from, outcome }) => ({ from, outcome })) }] : [],
        ),
      };
    }),
    title: organisation.name,
    texts,
  };
}

/** The certificates as they stand today, with the reminders of their end. */
async function certificatesShown(viewer: Viewer, db: Db, held: readonly Certificate[]) {
  const today = dayOf(viewer.now);
  const certificates = held.flatMap((each) => certificateOn(each, today, viewer.now) ?? []);
  const reminded = await remindersOf(
    viewer,
    db,
    certificates.map(({ id }) => id),
  );
  return certificates.map((each) => {
    const sent = reminded.filter(({ certificate }) => certificate === each.id);
    return {
      ...{ id: each.id, state: each.state, through: each.terms.validThrough },
      ...{ name: certificateName(each.terms), reminders: remindersShown(each, sent, today) },
    };
  });
}

export default function Provider() {
  const { title, kind, certificates, policies, today } = useLoaderData<typeof loader>();
  const text = useText("certificate");
  const words = useText("eligibility");
  const language = useLanguage();
  const lots = policies.flatMap((policy) => policy.lots);
  const failing = lots.filter(({ outcome }) => outcome === "fails").length;
  const kindWord = words(`kind.${kind}`);
  return (
    <div className="page">
      <PageHead title={title}>
        {text("provider.say", {
          kind: kindWord.charAt(0).toUpperCase() + kindWord.slice(1),
          count: certificates.length,
          failing,
          lots: lots.length,
          day: formatDay(today, language),
        })}
      </PageHead>
      <Organisation />
      <section aria-labelledby="certificates">
        <h2 id="certificates">{text("provider.certificates")}</h2>
        {certificates.length === 0 && <p className="soft">{text("empty")}</p>}
        <ul>
          {certificates.map(({ id, name, through, state, reminders }) => (
            <li key={id}>
              <Link to={`/certificates/${id}`}>{name}</Link>, {text(`state.${state}`)},{" "}
              <Day day={through} style="dated" />
              <Reminders {...reminders} />
            </li>
          ))}
        </ul>
      </section>
      {policies.map((policy) => (
        <section key={policy.id} aria-labelledby={policy.id}>
          <h2 id={policy.id}>{policy.title}</h2>
          <EligibilityLots lots={policy.lots} />
        </section>
      ))}
      <p className="ways">
        <Link to="/certificates">{text("back")}</Link>
      </p>
    </div>
  );
}

/** When the provider was reminded that a certificate ends, and when it will be. */
function Reminders({ sent, next }: ReturnType<typeof remindersShown>) {
  const text = useText("certificate");
  const language = useLanguage();
  const said = ({ daysAhead, on }: { readonly daysAhead: number; readonly on: CivilDay }) => ({
    ...{ days: daysAhead, day: formatDay(on, language) },
  });
  return (
    <ul className="soft">
      {sent.map((each) => (
        <li key={each.daysAhead}>{text("reminder.sent", said(each))}</li>
      ))}
      {next && <li>{text("reminder.next", said(next))}</li>}
    </ul>
  );
}

/** What it shares of its organisation with the reader. */
function Organisation() {
  const { organisation } = useLoaderData<typeof loader>();
  const text = useText("certificate");
  const language = useLanguage();
  return (
    <section aria-labelledby="organisation">
      <h2 id="organisation">{text("organisation.title")}</h2>
      {organisation ? (
        <Definitions
          items={[
            { key: "kvk", term: text("organisation.kvk"), value: organisation.kvk ?? "–" },
            {
              key: "agb",
              term: text("organisation.agb"),
              value: formatList(organisation.agb, language) || "–",
            },
            {
              key: "address",
              term: text("organisation.address"),
              value: organisation.address.join(", ") || "–",
            },
          ]}
        />
      ) : (
        <p className="soft">{text("organisation.hidden")}</p>
      )}
    </section>
  );
}
