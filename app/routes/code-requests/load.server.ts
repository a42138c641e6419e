import type { SignedIn } from "#app/auth/viewer.server";
import { codeDecision } from "#app/domain/catalogue/code-request";
import { may } from "#app/domain/permission";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { readCodeRequests } from "#db/queries/code-request.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allDisciplines } from "#db/queries/performance-code.server";
import type { Db } from "#db/store.server";

/** Everything asked of the code list, what waits first. */
export async function codeRequestsPage({ viewer, language }: SignedIn, db: Db) {
  const requests = await readCodeRequests(viewer, db);
  const disciplines = await allDisciplines(viewer, db);
  const names = await nameOrganisations(
    viewer,
    db,
    requests.map(({ organisation }) => organisation),
  );
  const texts = textsFor(language, "code-request");
  const disciplineOf = (key: string) => disciplines.find((each) => each.key === key)?.label[language] ?? key;
  return {
    texts,
    title: translator(texts["code-request"] ?? {}, language)("title"),
    mayAsk: may(viewer.roles, "ask-code"),
    mayDecide: may(viewer.roles, "decide-code"),
    disciplines: disciplines.map(({ key: value, label }) => ({ value, label: label[language] })),
    requests: requests
      .map(({ facts, what, organisation, ...request }) => ({
        ...{ ...request, what, by: names.find(({ id }) => id === organisation)?.name ?? "" },
        discipline: "discipline" in what ? disciplineOf(what.discipline) : "",
        label: "label" in what ? what.label[language] : "",
        decision: codeDecision({ ...request, what, organisation, facts }, viewer.now),
      }))
      .toSorted(
        (a, b) =>
          Number(Boolean(a.decision)) - Number(Boolean(b.decision)) || (a.recordedAt < b.recordedAt ? 1 : -1),
      ),
  };
}
export type CodeRequestsPage = Awaited<ReturnType<typeof codeRequestsPage>>;
