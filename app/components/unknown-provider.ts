import type { ActField, ActOption } from "#app/components/act-form";
import { providerKinds } from "#app/domain/provider-people";
import { useText } from "#app/i18n/use-text";

/** The fields by which a form takes a provider from the list, or one that is not in it by its numbers. */
export function useProviderFields(label: string, providers: readonly ActOption[]): readonly ActField[] {
  const text = useText("unknown-provider");
  return [
    {
      ...{ name: "provider", kind: "choice", label },
      options: [
        { value: "", label: text("choose") },
        { value: "unknown", label: text("unknown") },
        ...providers,
      ],
    },
    { name: "unknownName", kind: "line", label: text("name"), hint: text("name.hint") },
    {
      ...{ name: "unknownKind", kind: "choice", label: text("kind") },
      options: providerKinds.map((value) => ({ value, label: text(`kind.${value}`) })),
    },
    { name: "unknownKvk", kind: "line", label: text("kvk"), hint: text("kvk.hint") },
    { name: "unknownAgb", kind: "line", label: text("agb"), hint: text("agb.hint") },
  ];
}
