import { Link } from "@remix-run/react";
import type { ListTableColumn } from "#app/components/list-table";
import { Moment } from "#app/components/time";
import type { LogView } from "#app/features/audit/log-view.server";
import type { Told } from "#app/i18n/audit/story";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

export type LogRow = Told & {
  readonly verb: string;
  readonly region: string | null;
  readonly provider: string | null;
};

/** The columns of the log; the filters choose from what the loader found. */
export function useLogColumns(choices: LogView["choices"]): ListTableColumn<LogRow>[] {
  const text = useText("audit");
  const language = useLanguage();
  const labelOf = (kind: "verb" | "thing", value: string) =>
    choices[kind].find((choice) => choice.value === value)?.label ?? value;
  return [
    { key: "at", head: text("column.at"), cell: (row) => <When {...row} /> },
    { key: "clockAt", head: text("column.clockAt"), cell: ({ at, clockAt = at }) => <Moment at={clockAt} /> },
    { key: "person", head: text("column.person"), choices: choices.person, cell: ({ who }) => who },
    { key: "what", head: text("column.what"), cell: (row) => <What {...row} /> },
    { key: "changes", head: text("column.changes"), cell: ({ changes }) => <Changes changes={changes} /> },
    { key: "ground", head: text("column.ground"), cell: ({ ground }) => <Ground ground={ground} /> },
    { key: "from", head: text("column.from"), cell: ({ from }) => <span className="soft">{from}</span> },
    {
      key: "verb",
      head: text("column.verb"),
      choices: choices.verb,
      cell: ({ verb }) => labelOf("verb", verb),
    },
    {
      key: "thing",
      head: text("column.thing"),
      choices: choices.thing,
      cell: ({ thing }) => labelOf("thing", thing),
    },
    { key: "thingId", head: text("column.thingId"), cell: ({ thingId }) => <code>{thingId}</code> },
    {
      key: "region",
      head: text("column.region"),
      choices: choices.region,
      cell: ({ region }) => region,
    },
    {
      key: "provider",
      head: text("column.provider"),
      choices: choices.provider,
      cell: ({ provider }) => provider,
    },
    {
      key: "number",
      head: text("column.number"),
      numeric: true,
      cell: ({ number }) => formatNumber(number, language),
    },
  ];
}

function When({ at, clockAt }: Pick<Told, "at" | "clockAt">) {
  const text = useText("audit");
  const language = useLanguage();
  return (
    <>
      <Moment at={at} />
      {clockAt && (
        <span className="soft audit-clock">
          {text("clock", { moment: formatInstant(clockAt, language) })}
        </span>
      )}
    </>
  );
}

function What({ sentence, thing, thingId, what }: LogRow) {
  const text = useText("audit");
  const to = `/audit/${encodeURIComponent(thing)}/${encodeURIComponent(thingId)}`;
  return (
    <Link to={to} title={text("follow", { what })}>
      {sentence}
    </Link>
  );
}

function Changes({ changes }: Pick<Told, "changes">) {
  if (changes.length === 0) return null;
  return (
    <ul className="audit-changes">
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}

function Ground({ ground }: Pick<Told, "ground">) {
  if (!ground) return null;
  const item = ground.item === null ? "" : `#${encodeURIComponent(ground.item)}`;
  return <Link to={`/policies/${ground.policy}${item}`}>{ground.text}</Link>;
}
