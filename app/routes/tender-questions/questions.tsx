import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { ReceivedAt } from "#app/components/time";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { QuestionsPage } from "#app/routes/tender-questions/load.server";

type Row = QuestionsPage["rows"][number];

/** The questions that the reader may see, in the order in which they were asked. */
export function Questions({ page: { insider, rows } }: { readonly page: QuestionsPage }) {
  const text = useText("tender-question");
  const language = useLanguage();
  const title = text(insider ? "questions.all" : "questions.own");
  const columns: readonly Column<Row>[] = [
    {
      key: "question",
      head: text("column.question"),
      cell: ({ id, text: words }) => <Link to={`/tender/questions/${id}`}>{shortened(words)}</Link>,
    },
    { key: "about", head: text("column.about"), cell: ({ about }) => about },
    ...(insider
      ? [
          {
            key: "asker",
            head: text("column.asker"),
            cell: ({ asker }: Row) => asker ?? <span className="soft">{text("asker.sealed")}</span>,
          },
        ]
      : []),
    {
      key: "asked",
      head: text("column.asked"),
      cell: ({ askedAt, late }) => (
        <>
          <ReceivedAt at={askedAt} />
          {late && <strong className="contracting-late"> {text("late")}</strong>}
        </>
      ),
    },
    {
      key: "stage",
      head: text("column.stage"),
      cell: ({ stage, isPrivate, number, withdrawBy }) => (
        <>
          {text(`stage.${stage}`, { number: number ?? "" })}
          {isPrivate && <small className="soft"> {text("private")}</small>}
          {withdrawBy && (
            <small className="contracting-open">
              {" "}
              {text("withdraw.until", { day: formatDay(withdrawBy, language) })}
            </small>
          )}
        </>
      ),
    },
  ];
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{title}</h2>
      <DataTable
        caption={title}
        captionHeardOnly
        rows={rows}
        keyOf={({ id }) => id}
        empty={text(insider ? "questions.none" : "questions.ownNone")}
        columns={columns}
      />
    </section>
  );
}

const SHORT = 90;

const shortened = (words: string): string =>
  [...words].length > SHORT
    ? `${[...words]
        .slice(0, SHORT - 1)
        .join("")
        .trimEnd()}…`
    : words;
