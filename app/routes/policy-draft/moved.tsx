import { Form, useLoaderData } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { Day } from "#app/components/time";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { DraftPage } from "#app/routes/policy-draft/load.server";

type MovedDay = DraftPage["moved"][number];

/** The days that moved along with the year, each to be confirmed, with those that fall on a day of rest. */
export function Moved() {
  const { moved } = useLoaderData<DraftPage>();
  const text = useText("policy-draft");
  const columns = useColumns();
  if (moved.length === 0) return null;
  const left = moved.filter(({ confirmed }) => !confirmed).length;
  return (
    <section>
      <h2>{text("moved.title")}</h2>
      <p>{text("moved.say", { count: left })}</p>
      <Form method="post" preventScrollReset>
        <DataTable
          caption={text("moved.title")}
          captionHeardOnly
          columns={columns}
          rows={moved}
          keyOf={({ name }) => name}
        />
        {left > 0 && (
          <button className="button" type="submit" name="act" value="confirm">
            {text("moved.submit")}
          </button>
        )}
      </Form>
    </section>
  );
}

function useColumns(): Column<MovedDay>[] {
  const text = useText("policy-draft");
  const deadline = useText("deadline");
  const language = useLanguage();
  return [
    { key: "step", head: text("moved.step"), cell: ({ title }) => title[language] },
    { key: "what", head: text("moved.what"), cell: ({ what }) => text(`moved.${what}`) },
    { key: "from", head: text("moved.from"), cell: ({ from }) => <Day day={from} /> },
    { key: "to", head: text("moved.to"), cell: ({ to }) => <Day day={to} /> },
    {
      key: "rest",
      head: text("moved.look"),
      cell: ({ rest }) =>
        rest &&
        deadline("rest", { rest: deadline(`rest.${rest.why}`), day: formatDay(rest.before, language) }),
    },
    {
      key: "confirm",
      head: text("moved.confirm"),
      cell: ({ name, confirmed, title, what }) =>
        confirmed ? (
          text("moved.confirm")
        ) : (
          <input
            type="checkbox"
            name="day"
            value={name}
            aria-label={text("moved.confirmOne", { step: title[language], what: text(`moved.${what}`) })}
          />
        ),
    },
  ];
}
