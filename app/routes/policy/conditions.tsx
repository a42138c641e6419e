import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import type { NormSet } from "#app/domain/norm";
import type { OpenForIdd, Policy } from "#app/domain/policy";
import type { PolicyLot } from "#app/domain/policy/lot";
import type { Region } from "#app/domain/region";
import { formatList } from "#app/i18n/format";
import { writeDemand } from "#app/i18n/policy-words/write-demand";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Item, Readings, Rule, usePolicyWriter, useWords } from "#app/routes/policy/item";

/** The lots or care groups: for whom, and how they are contracted. */
export function Lots({ policy: { lots, division } }: { policy: Policy }) {
  const text = useText("policy");
  const words = useWords();
  const groups = division === "care-groups";
  const title = text(groups ? "lots.groups" : "lots.title");
  const wayOf = ({ inIdd, selective, standing, route, boughtPer }: PolicyLot) =>
    [
      ...(boughtPer === "country"
        ? []
        : [text(inIdd ? "lots.inIdd" : selective ? "lots.selective" : "lots.tender")]),
      ...(route ? [text(`lots.route.${route}`)] : []),
      ...(standing ? [text(`lots.standing.${standing}`)] : []),
    ].join("; ");
  const columns: Column<PolicyLot>[] = [
    {
      key: "lot",
      head: text(groups ? "lots.group" : "lots.lot"),
      cell: (lot) => <span id={`lot-${lot.key}`}>{words(lot.title)}</span>,
    },
    { key: "way", head: text("lots.way"), cell: wayOf },
    {
      key: "who",
      head: text("lots.who"),
      cell: (lot) => (
        <div>
          {words(lot.text)} <Rule source={lot.source} />
          <Readings readings={lot.readings} />
        </div>
      ),
    },
  ];
  return (
    <section id="lots">
      <h2>{title}</h2>
      <DataTable caption={title} captionHeardOnly columns={columns} rows={lots} keyOf={(lot) => lot.key} />
    </section>
  );
}

type OpenRegionsProps = {
  readonly open: OpenForIdd;
  readonly regions: readonly Pick<Region, "code" | "name">[];
};

/** The regions open for a new lead party. */
export function OpenRegions({ open, regions }: OpenRegionsProps) {
  const text = useText("policy");
  const words = useWords();
  return (
    <section id="regions">
      <h2>{text("regions.title")}</h2>
      <p className="policy-words">
        {words(open.text)} <Rule source={open.source} />
      </p>
      <ul className="policy-regions">
        {regions.map(({ code, name }) => (
          <li key={code}>
            <Link to={`/regions/${code}`}>{name}</Link> <small className="soft">{code}</small>
          </li>
        ))}
      </ul>
      <Readings readings={open.readings} />
    </section>
  );
}

/** The minimum norms in words, by the lots they hold for. */
export function Norms({ policy }: { policy: Policy }) {
  const text = useText("policy");
  const words = useWords();
  const writer = usePolicyWriter(policy);
  return (
    <section id="norms">
      <h2>{text("norms.title")}</h2>
      {policy.normSets.map((set) => (
        <section key={set.key} id={`norms-${set.key}`}>
          <h3>{words(set.title)}</h3>
          <p className="soft">
            <HoldsFor policy={policy} set={set} /> {set.lasting && text("norms.lasting")}
          </p>
          <ol className="policy-items">
            {set.norms.map((norm) => (
              <Item key={norm.key} id={`norm-${norm.key}`} item={norm}>
                <span className="soft">
                  {text("norms.asked", { asked: writeDemand(norm.demand, writer) })}
                </span>
              </Item>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function HoldsFor({ policy: { lots, division }, set }: { policy: Policy; set: NormSet }) {
  const text = useText("policy");
  const words = useWords();
  const language = useLanguage();
  const groups = division === "care-groups";
  if (lots.every(({ key }) => set.lots.includes(key)))
    return text(groups ? "norms.forAllGroups" : "norms.forAllLots");
  const named = lots.filter(({ key }) => set.lots.includes(key)).map(({ short }) => words(short));
  return text(groups ? "norms.forGroups" : "norms.for", { lots: formatList(named, language) });
}
