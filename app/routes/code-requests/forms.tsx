import { type ActField, ActForm, type RefusedAct } from "#app/components/act-form";
import { codeRequestKinds } from "#app/domain/catalogue/code-request";
import { useText } from "#app/i18n/use-text";
import type { CodeRequestsPage } from "#app/routes/code-requests/load.server";

type Request = CodeRequestsPage["requests"][number];
type Refused = { readonly refused: RefusedAct | undefined };

/** What a request asks, in words. */
export function useWhat(): (request: Pick<Request, "what" | "label" | "discipline">) => string {
  const text = useText("code-request");
  return ({ what, label, discipline }) =>
    text(`what.${what.kind}`, { label, discipline, code: "code" in what ? what.code : "" });
}

/** What can be asked of the code list. */
export function AskForms({ page, refused }: Refused & { readonly page: CodeRequestsPage }) {
  const text = useText("code-request");
  const line = (name: "labelNl" | "labelEn"): ActField => ({
    name,
    kind: "line",
    label: text(`field.${name}`),
  });
  const code: ActField = {
    ...{ name: "code", kind: "line", label: text("field.code"), hint: text("field.codeHint") },
  };
  const discipline: ActField = {
    ...{ name: "discipline", kind: "choice", label: text("field.discipline"), options: page.disciplines },
  };
  const reason: ActField = { name: "reason", kind: "long", label: text("field.reason") };
  const fields = {
    new: [line("labelNl"), line("labelEn"), discipline, reason],
    discipline: [code, discipline, reason],
    ending: [code, reason],
  };
  return codeRequestKinds.map((kind) => (
    <ActForm
      key={`${kind} ${page.requests.length}`}
      title={text(`act.${kind}`)}
      hidden={{ kind }}
      fields={fields[kind]}
      refused={refused?.typed.kind === kind ? refused : undefined}
      submit={text("submit")}
    />
  ));
}

/** How the expert group decides on a request. */
export function DecideForms({ request, refused }: Refused & { readonly request: Request }) {
  const text = useText("code-request");
  const what = useWhat()(request);
  const why: ActField = { name: "reason", kind: "long", label: text("field.why") };
  const code: ActField = {
    ...{ name: "code", kind: "line", label: text("field.code"), hint: text("field.codeHint") },
  };
  const fields = {
    granted: [
      ...(request.what.kind === "new" ? [code] : []),
      { name: "from", kind: "day", label: text("field.from") } as const,
      why,
    ],
    declined: [
      { name: "fits", kind: "line", label: text("field.fits"), hint: text("field.fitsHint") } as const,
      why,
    ],
  };
  const own = refused?.typed.request === request.id ? refused : undefined;
  return (["granted", "declined"] as const).map((decision) => (
    <ActForm
      key={decision}
      title={text(`act.${decision}`, { what })}
      hidden={{ decision, request: request.id }}
      fields={fields[decision]}
      refused={own?.typed.decision === decision ? own : undefined}
      submit={text("submit")}
    />
  ));
}
