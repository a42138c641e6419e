import { Link } from "@remix-run/react";
import type { ListTableColumn } from "#app/components/list-table";
import { Moment } from "#app/components/time";
import { aboveCeiling, draftStands, type RequestListed } from "#app/domain/increase-request/request-list";
import { requestStages } from "#app/domain/increase-request/state";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { MANY_FORM } from "#app/routes/requests/many-form";

type Choosing = {
  readonly regions: readonly string[];
  /** Whether requests can be ticked, and which are. */
  readonly chooses: boolean;
  readonly chosen: readonly string[];
};

/** The columns of the list of requests. */
export function useRequestColumns(choosing: Choosing): ListTableColumn<RequestListed>[] {
  const text = useText("increase");
  const language = useLanguage();
  const amount = (key: "forecast" | "increase" | "granted"): ListTableColumn<RequestListed> => ({
    key,
    head: text(`column.${key}`),
    numeric: true,
    cell: (row) => {
      const cents = row[key];
      return cents === undefined ? "" : formatCents(cents, language);
    },
  });
  return [
    {
      key: "reference",
      head: text("column.reference"),
      cell: (row) => <Reference row={row} {...choosing} />,
    },
    { key: "provider", head: text("column.provider"), cell: ({ provider }) => provider },
    {
      key: "region",
      head: text("list.region"),
      choices: choosing.regions.map((value) => ({ value, label: value })),
      cell: ({ region }) => region,
    },
    { key: "lot", head: text("picture.lot"), cell: ({ lotName }) => lotName },
    {
      key: "received",
      head: text("column.received"),
      cell: ({ receivedAt }) => <Moment at={receivedAt} style="dated" />,
    },
    {
      key: "complete",
      head: text("clock.complete"),
      cell: ({ completeAt }) => completeAt && <Moment at={completeAt} style="dated" />,
    },
    amount("forecast"),
    {
      key: "overrun",
      head: text("column.overrun"),
      numeric: true,
      cell: (row) => {
        const cents = aboveCeiling(row);
        if (cents !== undefined) return formatCents(cents, language);
        return row.overrun === undefined ? "" : text("overrun.none");
      },
    },
    amount("increase"),
    {
      key: "stage",
      head: text("column.stage"),
      choices: requestStages.map((value) => ({ value, label: text(`stage.${value}`) })),
      cell: ({ stage, inTime }) => (
        <>
          {text(`stage.${stage}`)}
          {!inTime && stage !== "late" && <small className="soft"> {text("late.short")}</small>}
        </>
      ),
    },
    {
      key: "daysLeft",
      head: text("column.daysLeft"),
      numeric: true,
      cell: ({ running, overdue, daysLeft }) =>
        running && (
          <span className={overdue ? "increase-overdue" : undefined}>
            {overdue ? text("overdue.short") : text("daysLeft", { count: daysLeft })}
          </span>
        ),
    },
    amount("granted"),
    {
      key: "draft",
      head: text("column.draft"),
      choices: draftStands.map((value) => ({ value, label: text(`draft.${value}`) })),
      cell: ({ draft }) => (draft === "absent" ? "" : text(`draft.${draft}`)),
    },
  ];
}

type ReferenceProps = Omit<Choosing, "regions"> & { readonly row: RequestListed };

/** The request by its reference, with the box that chooses it. */
function Reference({ row: { id, reference, seen, running }, chooses, chosen }: ReferenceProps) {
  const text = useText("increase");
  const link = (
    <Link className="increase-choice" to={`/requests/${id}`}>
      {reference}
    </Link>
  );
  // Nothing is done at once with what waits for nothing.
  if (!chooses || !running) return link;
  return (
    <span className="increase-choice">
      <input
        type="checkbox"
        form={MANY_FORM}
        name="request"
        value={`${id} ${seen}`}
        defaultChecked={chosen.includes(id)}
        aria-label={text("many.choose", { reference })}
      />{" "}
      {link}
    </span>
  );
}
