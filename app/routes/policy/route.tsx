import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { visit } from "#app/auth/viewer.server";
import { Definitions } from "#app/components/definitions";
import { PageHead } from "#app/components/page-head";
import { Day } from "#app/components/time";
import { dayOf, daysBetween } from "#app/domain/calendar";
import { ceilingPhases, type Policy } from "#app/domain/policy";
import { nextMarks, partsOnDay, phaseOnDay } from "#app/domain/season";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Lots, Norms, OpenRegions } from "#app/routes/policy/conditions";
import { useWords } from "#app/routes/policy/item";
import { loadPolicy } from "#app/routes/policy/load.server";
import { Announcements, Process } from "#app/routes/policy/process";
import { Access, Exclusions, Guidance, Questionnaire, Windows } from "#app/routes/policy/rules";
import { Entities, Open, Switched } from "#app/routes/policy/switched";
import { Ceiling, Changes, Contacts, Files, Topics } from "#app/routes/policy/terms";
import styles from "#app/styles/policy.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, language } = await visit(request, context);
  const page = await loadPolicy(viewer, context.store.db, language, params.id ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export default function PolicyPage() {
  const { version, insurer, now, openRegions, files } = useLoaderData<typeof loader>();
  const { policy } = version;
  const text = useText("policy");
  const day = dayOf(now);
  return (
    <article className="page policy">
      <Head />
      {insurer !== policy.publisher && (
        <p className="soft policy-words">{text("source", { publisher: policy.publisher, insurer })}</p>
      )}
      <p className="soft policy-words">{text("rules")}</p>
      <Ways />
      <Contents />
      <Process policy={policy} parts={partsOnDay(policy, day)} now={now} />
      <Announcements phases={policy.announcements.map((phase) => phaseOnDay(policy, phase, day))} now={now} />
      {policy.windows.length > 0 && <Windows policy={policy} />}
      {policy.access && <Access access={policy.access} />}
      <Lots policy={policy} />
      {policy.openForIdd && <OpenRegions open={policy.openForIdd} regions={openRegions} />}
      <Norms policy={policy} />
      {policy.exclusions.length > 0 && <Exclusions policy={policy} />}
      {policy.guidance && <Guidance guidance={policy.guidance} />}
      {policy.questionnaire.length > 0 && <Questionnaire policy={policy} />}
      <Switched policy={policy} />
      {policy.ceiling && (
        <Ceiling
          ceiling={policy.ceiling}
          steps={ceilingPhases(policy).map((phase) => phaseOnDay(policy, phase, day))}
          now={now}
        />
      )}
      <Topics topics={policy.topics} />
      <Changes changes={policy.changes} contractYear={policy.contractYear} />
      {policy.open.length > 0 && <Open policy={policy} />}
      <Contacts contacts={policy.contacts} />
      {policy.entities.length > 0 && <Entities policy={policy} />}
      {files.length > 0 && <Files files={files} />}
      <Version />
    </article>
  );
}

/** The same policy in other forms, and beside another. */
function Ways() {
  const { version, own, writes } = useLoaderData<typeof loader>();
  const { id } = version;
  const text = useText("policy");
  return (
    <nav aria-label={text("ways.label")} className="policy-ways">
      <Link to={`/policies/${id}/differences`}>{text("ways.differences")}</Link>
      <a href={`/policies/${id}/document`}>{text("ways.document")}</a>
      <a href="/policies/schema">{text("ways.schema")}</a>
      {own && <Link to={`/policies/${id}/next-year`}>{text("ways.nextYear")}</Link>}
      {writes && <Link to={`/policies/drafts?from=${id}`}>{text("ways.write")}</Link>}
    </nav>
  );
}

/** The title, and the policy in one sentence with the date that comes next. */
function Head() {
  const { version, insurer, now } = useLoaderData<typeof loader>();
  const { policy } = version;
  const text = useText("policy");
  const deadline = useText("deadline");
  const words = useWords();
  const language = useLanguage();
  const day = dayOf(now);
  const [next] = nextMarks(policy, day, 1);
  const when = (left: number) => (left === 0 ? text("phase.due-today") : deadline("days", { count: left }));
  return (
    <PageHead
      above={text("above", { year: policy.contractYear, version: version.version })}
      title={words(policy.title)}
    >
      {text(policy.division === "care-groups" ? "say.groups" : "say", {
        insurer,
        day: formatDay(policy.publishedOn, language),
        parts: policy.parts.length,
        lots: policy.lots.length,
        norms: policy.normSets.flatMap((set) => set.norms).length,
      })}{" "}
      {policy.openForIdd && `${text("say.regions", { count: policy.openForIdd.regions.length })} `}
      {next
        ? text("say.next", {
            title: words(next.title),
            day: formatDay(next.day, language),
            when: when(daysBetween(day, next.day)),
          })
        : text("say.done")}
    </PageHead>
  );
}

/** The sections of the page, in order; one that a policy does not have is left out. */
const sections = [
  ["process", "process.title", () => true],
  ["announcements", "announcements.title", ({ announcements }) => announcements.length > 0],
  ["windows", "windows.title", ({ windows }) => windows.length > 0],
  ["access", "access.title", ({ access }) => access !== undefined],
  ["lots", "lots.title", ({ division }) => division === "lots"],
  ["lots", "lots.groups", ({ division }) => division === "care-groups"],
  ["regions", "regions.title", ({ openForIdd }) => openForIdd !== undefined],
  ["norms", "norms.title", () => true],
  ["exclusions", "exclusions.title", ({ exclusions }) => exclusions.length > 0],
  ["guidance", "guidance.title", ({ guidance }) => guidance !== undefined],
  ["questionnaire", "questionnaire.title", ({ questionnaire }) => questionnaire.length > 0],
  ["options", "options.title", ({ options }) => options.length > 0],
  ["claim-rules", "claimRules.title", ({ claimRules }) => claimRules.length > 0],
  ["combined", "combined.title", ({ combined }) => combined !== undefined],
  ["ceiling", "ceiling.title", ({ ceiling }) => ceiling !== undefined],
  ["topics", "topics.title", () => true],
  ["changes", "changes.title", () => true],
  ["open", "open.title", ({ open }) => open.length > 0],
  ["contacts", "contacts.title", () => true],
  ["entities", "entities.title", ({ entities }) => entities.length > 0],
  ["version", "version.title", () => true],
] as const satisfies readonly (readonly [string, string, (policy: Policy) => boolean])[];

function Contents() {
  const { version } = useLoaderData<typeof loader>();
  const text = useText("policy");
  return (
    <nav aria-label={text("contents")} className="policy-contents">
      <ul>
        {sections
          .filter(([, , has]) => has(version.policy))
          .map(([id, key]) => (
            <li key={id}>
              <a href={`#${id}`}>{text(key, { year: version.policy.contractYear - 1 })}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Version() {
  const { version } = useLoaderData<typeof loader>();
  const text = useText("policy");
  return (
    <section id="version">
      <h2>{text("version.title")}</h2>
      <Definitions
        items={[
          { key: "number", term: text("version.number"), value: version.version },
          { key: "from", term: text("version.from"), value: <Day day={version.effectiveFrom} /> },
          { key: "reason", term: text("version.reason"), value: version.reason },
          { key: "key", term: text("version.key"), value: <code>{version.policy.key}</code> },
        ]}
      />
    </section>
  );
}
