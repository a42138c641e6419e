import { Link } from "@remix-run/react";
import { DataTable } from "#app/components/data-table";
import type { RegistrationStage } from "#app/domain/registration";
import { useText } from "#app/i18n/use-text";

type MineProps = {
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly stage: RegistrationStage;
    readonly repair: boolean;
  }[];
};

/** One's own lots, each with where it stands. */
export function Mine({ rows }: MineProps) {
  const text = useText("judging");
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{text("mine.title")}</h2>
      <DataTable
        caption={text("mine.title")}
        captionHeardOnly
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            key: "lot",
            head: text("lots.lot"),
            cell: ({ id, name }) => <Link to={`/tender/registrations/${id}`}>{name}</Link>,
          },
          {
            key: "stage",
            head: text("mine.stage"),
            cell: ({ stage, repair }) => text(repair ? "repair.title" : `ownStage.${stage}`),
          },
        ]}
      />
    </section>
  );
}
