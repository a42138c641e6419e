import { Link } from "@remix-run/react";
import { ActForm, type RefusedAct } from "#app/components/act-form";
import { useText } from "#app/i18n/use-text";
import type { ApplicationPage } from "#app/routes/application/load.server";

type Refused = { readonly act: string; readonly refused: RefusedAct };

/** How an application ends: an agreement or a refusal by the insurer, or its provider letting it go. */
export function EndForms({ page, refused }: { page: ApplicationPage; refused: Refused | undefined }) {
  const text = useText("application");
  const { decides, withdraws, lots, term, needsSecond, proposal } = page;
  const reason = { kind: "long", name: "reason", label: text("reason") } as const;
  const of = (act: string) => (refused?.act === act ? refused.refused : undefined);
  const meeting = lots.filter(({ outcome }) => outcome !== "fails").map(({ lot }) => lot);
  return (
    <>
      {proposal && (
        <p>
          <Link to={`/proposals/${proposal}`}>{text("agree.waits")}</Link>
        </p>
      )}
      {decides && !proposal && (
        <ActForm
          title={text("agree.title")}
          say={needsSecond ? text("agree.second") : undefined}
          hidden={{ act: "offered" }}
          fields={[
            {
              ...{ kind: "several", name: "lots", label: text("agree.lots"), chosen: meeting },
              options: lots.map(({ lot, title }) => ({ value: lot, label: title })),
            },
            { kind: "day", name: "startsOn", label: text("agree.starts"), value: term.startsOn },
            { kind: "day", name: "endsOn", label: text("agree.ends"), value: term.endsOn },
            { kind: "day", name: "answerBy", label: text("agree.answerBy"), value: term.answerBy },
            { kind: "files", name: "files", label: text("agree.files") },
            {
              ...{ kind: "one-of", name: "language", label: text("agree.language"), value: term.language },
              options: (["nl", "en"] as const).map((value) => ({ value, label: text(`language.${value}`) })),
            },
            reason,
          ]}
          refused={of("offered")}
          submit={text(needsSecond ? "agree.propose" : "agree.submit")}
        />
      )}
      {decides && (
        <ActForm
          title={text("refuse.title")}
          hidden={{ act: "refused" }}
          fields={[reason]}
          refused={of("refused")}
          submit={text("refuse.submit")}
        />
      )}
      {withdraws && (
        <ActForm
          title={text("withdraw.title")}
          hidden={{ act: "withdrawn" }}
          fields={[reason]}
          refused={of("withdrawn")}
          submit={text("withdraw.submit")}
        />
      )}
    </>
  );
}
