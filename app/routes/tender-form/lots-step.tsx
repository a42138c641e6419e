import { Form } from "@remix-run/react";
import { EligibilityLots } from "#app/components/eligibility-lots";
import { MadeFrom } from "#app/components/stale-form";
import type { FormFields } from "#app/domain/stale-form";
import type { EligibilityShown } from "#app/i18n/eligibility/write-eligibility";
import { useText } from "#app/i18n/use-text";

/** A lot of the policy with the areas in which it is out to tender. */
export type LotToChoose = EligibilityShown & {
  readonly canPick: boolean;
  readonly areas: readonly { readonly id: string; readonly name: string }[];
};

type StepProps = {
  readonly lots: readonly LotToChoose[];
  readonly chosen: readonly string[];
  readonly open: boolean;
  readonly made: FormFields;
};

/** Each lot with how it stands for whoever registers, and the areas to tick. */
export function LotsStep({ lots, chosen, open, made }: StepProps) {
  const text = useText("tender");
  const byKey = new Map(lots.map((lot) => [lot.lot, lot]));
  return (
    <Form method="post">
      <MadeFrom fields={made} />
      <p>{text("lots.say")}</p>
      <EligibilityLots
        lots={lots}
        extra={{
          head: text("lots.choose"),
          cell: ({ lot }) => {
            const found = byKey.get(lot);
            if (!found?.canPick) return <small>{text("lots.closed")}</small>;
            return (
              <fieldset className="season-areas">
                <legend className="only-heard">{found.title}</legend>
                {found.areas.map(({ id, name }) => (
                  <label key={id}>
                    <input
                      type="checkbox"
                      name="lots"
                      value={id}
                      defaultChecked={chosen.includes(id)}
                      disabled={!open}
                    />{" "}
                    {name}
                  </label>
                ))}
              </fieldset>
            );
          },
        }}
      />
      {open && (
        <button className="button" type="submit">
          {text("save")}
        </button>
      )}
    </Form>
  );
}
