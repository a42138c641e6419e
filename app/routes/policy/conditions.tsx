import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { type Column, DataTable } from "#app/components/data-table";
import { isJudged, leavesOf, type Norm } from "#app/domain/norm";
import type { OpenForIdd, Policy } from "#app/domain/policy";
import type { PolicyLot } from "#app/domain/policy/lot";
import type { Region } from "#app/domain/region";
import { formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Item, Readings, Rule, useWords } from "#app/routes/policy/item";

/** The lots: for whom, and how they are contracted. */
export function Lots({ lots }: { lots: readonly PolicyLot[] }) {
  const text = useText("policy");
  const words = useWords();
  const wayOf = ({ inIdd, selective }: PolicyLot) =>
    text(inIdd ? "lots.inIdd" : selective ? "lots.selective" : "lots.tender");
  const columns: Column<PolicyLot>[] = [
    {
      key: "lot",
      head: text("lots.lot"),
      cell: (lot) => <span id={`lot-${lot.key}`}>{words(lot.title)}</span>,
    },
    { key: "way", head: text("lots.way"), cell: wayOf },
    {
      key: "who",
      head: text("lots.who"),
      cell: (lot) => (
        <div>
          {words(lot.text)} <Rule source={lot.source} />
        </div>
      ),
    },
  ];
  return (
    <section id="lots">
      <h2>{text("lots.title")}</h2>
      <DataTable
        caption={text("lots.title")}
        captionHeardOnly
        columns={columns}
        rows={lots}
        keyOf={(lot) => lot.key}
      />
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

/** The minimum norms, by the lots they hold for. */
export function Norms({ policy }: { policy: Policy }) {
  const text = useText("policy");
  const words = useWords();
  const language = useLanguage();
  const nameOf = (key: string) =>
    words(policy.lots.find((lot) => lot.key === key)?.short ?? { nl: key, en: key });
  return (
    <section id="norms">
      <h2>{text("norms.title")}</h2>
      {policy.normSets.map((set) => (
        <section key={set.key} id={`norms-${set.key}`}>
          <h3>{words(set.title)}</h3>
          <p className="soft">{text("norms.for", { lots: formatList(set.lots.map(nameOf), language) })}</p>
          <ol className="policy-items">
            {set.norms.map((norm) => (
              <Item key={norm.key} id={`norm-${norm.key}`} item={norm}>
                <Asked norm={norm} />
              </Item>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function Asked({ norm }: { norm: Norm }) {
  const text = useText("policy");
  const standards = leavesOf(norm.demand).flatMap((leaf) => (leaf.kind === "certificate" ? [leaf] : []));
  return (
    <span className="soft">
      {isJudged(norm) && text("norms.judged")}
      {standards.map(({ standard, equivalent, scope }) => (
        <Fragment key={standard}>
          {text(equivalent ? "norms.equivalent" : "norms.standard", { standard })}{" "}
          {scope && text(`norms.scope.${scope}`)}
        </Fragment>
      ))}
    </span>
  );
}
