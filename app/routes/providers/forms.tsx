import { Link } from "@remix-run/react";
import { type ActField, ActForm } from "#app/components/act-form";
import { Notice } from "#app/components/notice";
import type { Day } from "#app/domain/calendar";
import { providerKinds } from "#app/domain/provider-people";
import { languages } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { ProviderRefusal } from "#app/routes/providers/act-on-providers.server";
import type { ProvidersPage } from "#app/routes/providers/load.server";

/** Who becomes the first administrator, and in which language they are invited. */
function useAdministratorFields(): readonly ActField[] {
  const text = useText("providers");
  return [
    { kind: "line", name: "email", label: text("add.email") },
    {
      ...{ kind: "choice", name: "language", label: text("add.language"), value: useLanguage() },
      options: languages.map((value) => ({ value, label: text(`language.${value}`) })),
    },
  ];
}

type AddFormProps = { readonly today: Day; readonly refused: ProviderRefusal | undefined };

/** Adds a provider with an invitation for its first administrator. */
export function AddForm({ today, refused }: AddFormProps) {
  const text = useText("providers");
  const administrator = useAdministratorFields();
  return (
    <ActForm
      title={text("add.title")}
      say={text("add.say")}
      hidden={{}}
      fields={[
        { kind: "line", name: "name", label: text("add.name") },
        {
          ...{ kind: "choice", name: "kind", label: text("add.kind") },
          options: providerKinds.map((value) => ({ value, label: text(`kind.${value}`) })),
        },
        { kind: "line", name: "kvk", label: text("add.kvk"), hint: text("add.kvkHint") },
        { kind: "line", name: "agb", label: text("add.agb"), hint: text("add.agbHint") },
        { kind: "day", name: "from", label: text("add.from"), value: today },
        ...administrator,
      ]}
      refused={refused}
      submit={text("add.submit")}
    />
  );
}

type InviteFormProps = {
  readonly provider: { readonly id: string; readonly name: string };
  readonly refused?: ProviderRefusal | undefined;
};

/** Invites the first administrator of a provider that is known. */
export function InviteForm({ provider, refused }: InviteFormProps) {
  const text = useText("providers");
  return (
    <ActForm
      title={text("invite.title", { name: provider.name })}
      say={text("invite.say")}
      hidden={{ provider: provider.id }}
      fields={useAdministratorFields()}
      refused={refused}
      submit={text("invite.submit")}
      open
    />
  );
}

type KnownProps = {
  readonly known: NonNullable<ProviderRefusal["known"]>;
  readonly typed: ProviderRefusal["typed"];
  readonly problems: readonly string[];
  readonly linked: boolean;
};

/** The way to a provider that is there already: its page, and its first administrator with the address just typed. */
export function Known({ known, typed, problems, linked }: KnownProps) {
  const text = useText("providers");
  return (
    <>
      {linked && (
        <p className="ways">
          <Link to={`/providers/${known.id}`}>{text("known.show", { name: known.name })}</Link>
        </p>
      )}
      {known.refused ? (
        <Notice kind="info">{text(`refused.${known.refused}`, { name: known.name })}</Notice>
      ) : (
        <InviteForm provider={known} refused={{ typed, problems }} />
      )}
    </>
  );
}

type InvitingProps = { readonly inviting: NonNullable<ProvidersPage["inviting"]> };

/** What a link from the list asked for. */
export function Inviting({ inviting }: InvitingProps) {
  const text = useText("providers");
  if (!inviting.refused) return <InviteForm provider={inviting} />;
  return <Notice kind="info">{text(`refused.${inviting.refused}`, { name: inviting.name })}</Notice>;
}
