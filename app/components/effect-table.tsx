import { Link } from "@remix-run/react";
import { DataTable } from "#app/components/data-table";
import { Day } from "#app/components/time";
import type { EffectShown } from "#app/domain/eligibility/effect-shown";
import { useText } from "#app/i18n/use-text";

/** Lots of agreements that lapse, or would: whose, from which day and why. */
export function EffectTable({
  effects,
  caption,
  empty,
}: {
  effects: readonly EffectShown[];
  caption: string;
  empty: string;
}) {
  const text = useText("certificate");
  return (
    <DataTable
      caption={caption}
      rows={effects}
      keyOf={({ contract, lot }) => contract + lot}
      empty={empty}
      columns={[
        {
          key: "provider",
          head: text("column.provider"),
          cell: ({ provider, providerName }) => <Link to={`/providers/${provider}`}>{providerName}</Link>,
        },
        {
          key: "agreement",
          head: text("effect.agreement"),
          cell: ({ contract, place, lotTitle, year }) => (
            <>
              <Link to={`/agreements/${contract}?year=${year}#conditions`}>{lotTitle}</Link>
              {`, ${place}, ${year}`}
            </>
          ),
        },
        { key: "from", head: text("effect.from"), cell: ({ from }) => <Day day={from} style="dated" /> },
        { key: "why", head: text("column.state"), cell: ({ why }) => why },
      ]}
    />
  );
}
