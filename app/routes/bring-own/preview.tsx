import { Form } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { Notice } from "#app/components/notice";
import type { OwnProblem } from "#app/domain/bring-own/own-row";
import type { Brought } from "#app/domain/bring-own/place-rows";
import type { OwnLine } from "#app/exchange/own-sheet.server";
import { formatCents, formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

/** Every cell that is wrong, with its row and column, and what should stand there. */
export function Problems({ problems }: { readonly problems: readonly OwnProblem[] }) {
  const text = useText("bring-own");
  const columns: Column<OwnProblem>[] = [
    { key: "line", head: text("problem.line"), cell: ({ line }) => line },
    { key: "column", head: text("problem.column"), cell: ({ column }) => column },
    { key: "found", head: text("problem.found"), cell: ({ found }) => found },
    { key: "why", head: text("problem.why"), cell: ({ key }) => text(`problem.${key}`) },
  ];
  return (
    <>
      <Notice kind="error">{text("problems.say")}</Notice>
      <DataTable
        caption={text("problems.title", { count: problems.length })}
        columns={columns}
        rows={problems}
        keyOf={({ line, column, key }) => `${line} ${column} ${key}`}
      />
    </>
  );
}

type PreviewProps = { readonly brought: readonly Brought[]; readonly lines: readonly OwnLine[] };

/** What the sheet would bring, row by row, and the button that brings it in. */
export function Preview({ brought, lines }: PreviewProps) {
  const text = useText("bring-own");
  const language = useLanguage();
  const state = (isNew: boolean) => text(isNew ? "becomes.new" : "becomes.known");
  const columns: Column<Brought>[] = [
    { key: "line", head: text("head.line"), cell: ({ row }) => row.line },
    { key: "provider", head: text("head.provider"), cell: ({ row }) => row.name },
    { key: "region", head: text("head.region"), cell: ({ row }) => row.region },
    { key: "form", head: text("head.form"), cell: ({ row }) => text(`form.${row.form}`) },
    {
      key: "term",
      head: text("head.term"),
      cell: ({ row }) =>
        [row.startsOn, row.endsOn].map((day) => formatDay(day, language, "dated")).join(" – "),
    },
    { key: "year", head: text("head.year"), cell: ({ row }) => row.year },
    {
      key: "ceiling",
      head: text("head.ceiling"),
      numeric: true,
      cell: ({ row }) =>
        row.ceiling === undefined ? text("ceiling.none") : formatCents(row.ceiling, language),
    },
    {
      key: "becomes",
      head: text("head.becomes"),
      cell: ({ organisation, contract, ceiling }) =>
        [
          text("becomes.organisation", { state: state(organisation.isNew) }),
          text("becomes.contract", { state: state(contract.isNew) }),
          ...(ceiling === "none" ? [] : [text("becomes.ceiling", { state: state(ceiling === "new") })]),
        ].join(", "),
    },
  ];
  return (
    <Form method="post" encType="multipart/form-data">
      <input type="hidden" name="rows" value={JSON.stringify(lines)} />
      <DataTable
        caption={text("preview.title", { count: brought.length })}
        columns={columns}
        rows={brought}
        keyOf={({ row }) => String(row.line)}
      />
      <button type="submit" className="button">
        {text("confirm", { count: brought.length })}
      </button>
    </Form>
  );
}
