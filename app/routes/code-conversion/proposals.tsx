import { type Column, DataTable } from "#app/components/data-table";
import type { Conversion } from "#app/domain/catalogue/conversion";
import { formatPercent } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Proposal = Pick<Conversion, "code" | "label" | "basis" | "share"> & { readonly national: string };
type ProposalsProps = {
  readonly proposals: readonly Proposal[];
  readonly codes: readonly { readonly value: string; readonly label: string }[];
};

/** A line of the own list a row, with its proposal to keep or to change; the answer is a file, so no script is needed. */
export function Proposals({ proposals, codes }: ProposalsProps) {
  const text = useText("code-request");
  const language = useLanguage();
  const rows = proposals.map((each, at) => ({ ...each, at }));
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "code", head: text("convert.own"), cell: ({ code }) => <code>{code}</code> },
    { key: "label", head: text("convert.ownLabel"), cell: ({ label }) => label },
    {
      key: "basis",
      head: text("convert.basis"),
      cell: ({ basis, share }) => text(`basis.${basis}`, { share: formatPercent(share, language) }),
    },
    {
      key: "national",
      head: text("convert.code"),
      cell: ({ at, national, code }) => (
        <select
          name={`national-${at}`}
          defaultValue={national}
          aria-label={`${text("convert.code")}: ${code}`}
        >
          <option value="">{text("convert.none")}</option>
          {codes.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ),
    },
  ];
  return (
    <form method="post" encType="multipart/form-data">
      <input
        type="hidden"
        name="lines"
        value={JSON.stringify(proposals.map(({ code, label, basis }) => ({ code, label, basis })))}
      />
      <DataTable
        caption={text("convert.caption", { count: proposals.length })}
        columns={columns}
        rows={rows}
        keyOf={({ at }) => String(at)}
      />
      <button type="submit" className="button">
        {text("convert.export")}
      </button>
    </form>
  );
}
