import { requireAct, requireSignIn } from "#app/auth/viewer.server";
import { tokenState } from "#app/domain/account-token";
import { seesDocuments } from "#app/domain/document";
import { documentsShape } from "#app/domain/document-list";
import { certificatesShape, listCertificates } from "#app/domain/eligibility/certificate-list";
import { isJobKey } from "#app/domain/job";
import { troubledRunsShape } from "#app/domain/job-list";
import { mailShape } from "#app/domain/mail-list";
import { noticesShape } from "#app/domain/notice-list";
import { invitationsShape, peopleShape } from "#app/domain/people-list";
import { may, type Role, roleFits, roles } from "#app/domain/permission";
import { personState } from "#app/domain/person";
import { batchesShape, listBatches } from "#app/domain/production/batch-list";
import { certificatesSeen, disciplinesKnown } from "#app/features/certificates/read-certificates.server";
import { documentsPage } from "#app/features/documents/list-documents.server";
import { listMail } from "#app/features/notices/list-mail.server";
import { batchesSeen } from "#app/features/production/list-batches.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatList } from "#app/i18n/format";
import { noticeWriter, writeNotice } from "#app/i18n/notice/write-notice";
import { translator } from "#app/i18n/text";
import { candidacies } from "#app/routes/list-file/candidacies.server";
import { proposals, requests, threads } from "#app/routes/list-file/dealing-lists.server";
import { cellsOf, type Open } from "#app/routes/list-file/opened-list";
import { providers } from "#app/routes/list-file/providers.server";
import { lots, policies, substitutions } from "#app/routes/list-file/season-lists.server";
import { readInvitations } from "#db/queries/account-token.server";
import { troubledRuns } from "#db/queries/job.server";
import { noticesPage, ownNoticeKinds } from "#db/queries/notice.server";
import { readPeople } from "#db/queries/person.server";
import { allRegions } from "#db/queries/region.server";

const people: Open = async (visit, { store }) => {
  const { viewer, language, organisation } = requireAct(visit, "manage-accounts");
  const texts = textsFor(language, "people", "account");
  const say = translator(texts.people ?? {}, language);
  const account = translator(texts.account ?? {}, language);
  const named = (held: readonly Role[]) =>
    held.length === 0
      ? say("noRole")
      : formatList(
          held.map((role) => account(`role.${role}`)),
          language,
        );
  return {
    title: say("title"),
    shape: peopleShape(roles.filter((role) => roleFits(role, organisation?.kind))),
    heads: headsOf(say, "name", "email", "role", "state", "createdAt"),
    read: (ask) =>
      cellsOf(readPeople(viewer, store.db, ask), (person) => ({
        name: person.name || say("noName"),
        email: person.name === "" ? "" : person.email,
        role: named(person.roles),
        state: say(`state.${personState(person)}`),
        createdAt: person.createdAt,
      })),
  };
};

const invitations: Open = async (visit, { store }) => {
  const { viewer, language, at } = requireAct(visit, "manage-accounts");
  const texts = textsFor(language, "people", "account");
  const say = translator(texts.people ?? {}, language);
  const account = translator(texts.account ?? {}, language);
  return {
    title: say("invitations.title"),
    shape: invitationsShape,
    heads: headsOf(say, "email", "role", "state", "createdAt", "expiresAt"),
    read: (ask) =>
      cellsOf(readInvitations(viewer, store.db, ask), (row) => ({
        email: row.email || say("noName"),
        role: formatList(
          (row.roles ?? []).map((role) => account(`role.${role}`)),
          language,
        ),
        state: say(`invitations.state.${tokenState(row, at)}`),
        createdAt: row.createdAt,
        expiresAt: row.expiresAt,
      })),
  };
};

const documents: Open = async (visit, { store }) => {
  const { viewer, language } = requireSignIn(visit);
  if (!seesDocuments(viewer.roles)) throw new Response(null, { status: 404 });
  const say = translator(textsFor(language, "document").document ?? {}, language);
  const regions = await allRegions(viewer, store.db);
  return {
    title: say("title"),
    shape: documentsShape(regions.map(({ code }) => code)),
    heads: headsOf(say, "name", "region", "contract", "type", "size", "added", "shared"),
    read: (ask) =>
      cellsOf(documentsPage(viewer, store.db, ask), (row) => ({
        name: row.name,
        region: regions.find(({ code }) => code === row.region)?.name ?? row.region,
        contract: row.provider,
        type: row.type.toUpperCase(),
        size: row.size,
        added: row.addedAt,
        shared: !row.own
          ? say("row.fromHolder")
          : row.sharedWith.length === 0
            ? say("row.ownOnly")
            : say("row.sharedWith", { names: formatList(row.sharedWith, language) }),
      })),
  };
};

const mail: Open = async (visit, { store, mode }) => {
  const demonstration = mode === "demonstration";
  const { viewer, language } = demonstration ? visit : requireAct(visit, "see-mail");
  const say = translator(textsFor(language, "mail").mail ?? {}, language);
  const head = (key: string) => [key, say(`head.${key}`)] as const;
  return {
    title: say("title"),
    shape: mailShape({ demonstration }),
    heads: Object.fromEntries(["subject", "to", "recorded", "state", "answer", "attempts"].map(head)),
    read: (ask) =>
      cellsOf(listMail(viewer, store.db, { demonstration, language }, ask), (row) => ({
        subject: row.subject ?? say(`kind.${row.kind}`),
        to: row.address,
        recorded: row.recordedAt,
        state: say(`state.${row.state}`),
        answer: row.answer,
        attempts: row.attempts,
      })),
  };
};

const notices: Open = async (visit, { store }) => {
  const { viewer, language } = requireSignIn(visit);
  const say = noticeWriter(language);
  const keys = ["subject", "effect", "recorded", "opened"] as const;
  return {
    title: say("page.title"),
    shape: noticesShape(await ownNoticeKinds(viewer, store.db)),
    heads: Object.fromEntries(keys.map((key) => [key, say(`page.${key}`)])),
    read: (ask) =>
      cellsOf(noticesPage(viewer, store.db, ask), ({ kind, values, legalEffect, recordedAt, openedAt }) => ({
        subject: writeNotice(kind, values, language).subject,
        effect: legalEffect ? say("page.legal") : "",
        recorded: recordedAt,
        opened: openedAt ?? say("page.unread"),
      })),
  };
};

const jobs: Open = async (visit, { store }) => {
  const { viewer, language, at } = requireAct(visit, "run-jobs");
  const say = translator(textsFor(language, "job").job ?? {}, language);
  const head = (key: string) => [key, say(`head.${key}`)] as const;
  return {
    title: say("failed.title"),
    shape: troubledRunsShape,
    heads: Object.fromEntries(["job", "state", "started", "ended", "attempts"].map(head)),
    read: (ask) =>
      cellsOf(troubledRuns(viewer, store.db, at, ask), (run) => ({
        job: isJobKey(run.key) ? say(`key.${run.key}`) : run.key,
        state: say(`state.${run.state}`),
        started: run.startedAt,
        ended: run.endedAt,
        attempts: run.attempts,
      })),
  };
};

const production: Open = async (visit, { store }) => {
  const { viewer, language } = requireAct(visit, "see-ceilings");
  const say = translator(textsFor(language, "production").production ?? {}, language);
  const all = await batchesSeen(viewer, store.db);
  const head = (key: string) => [key, say(`head.${key}`)] as const;
  return {
    title: say("title"),
    shape: batchesShape,
    heads: Object.fromEntries(batchesShape.columns.map(({ key }) => head(key))),
    read: (ask) =>
      cellsOf(Promise.resolve(listBatches(all, ask)), (row) => ({
        ...{ reference: row.reference, provider: row.provider ?? say("several"), received: row.received },
        ...{ source: say(`source.${row.source}`), state: say(`state.${row.state}`) },
        ...{ lines: row.lines, refused: row.refused, amount: { cents: row.amount } },
      })),
  };
};

const certificates: Open = async (visit, { store }) => {
  const { viewer, language } = requireSignIn(visit);
  const isInsurer = may(viewer.roles, "see-season");
  if (!isInsurer && !may(viewer.roles, "see-own-contracts")) throw new Response(null, { status: 404 });
  const say = translator(textsFor(language, "certificate").certificate ?? {}, language);
  const disciplines = await disciplinesKnown(viewer, store.db);
  const all = await certificatesSeen(viewer, store.db, disciplines, language);
  return {
    title: say("title"),
    shape: certificatesShape({ isInsurer }),
    heads: headsOf(say, "certificate", "provider", "scope", "through", "state"),
    read: (ask) =>
      cellsOf(Promise.resolve(listCertificates(all, ask)), (row) => ({
        ...{ certificate: row.certificate, provider: row.providerName, through: row.through },
        ...{ scope: formatList(row.scope, language), state: say(`state.${row.state}`) },
      })),
  };
};

const headsOf = (say: (key: string) => string, ...keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, say(`column.${key}`)]));

/** Every list that can be taken along, by the name in the address of its files. */
export const lists: ReadonlyMap<string, Open> = new Map([
  ["people", people],
  ["invitations", invitations],
  ["documents", documents],
  ["mail", mail],
  ["notices", notices],
  ["jobs", jobs],
  ["certificates", certificates],
  ["production", production],
  ["requests", requests],
  ["threads", threads],
  ["proposals", proposals],
  ["candidacies", candidacies],
  ["policies", policies],
  ["providers", providers],
  ["substitutions", substitutions],
  ["tender-lots", lots],
]);
