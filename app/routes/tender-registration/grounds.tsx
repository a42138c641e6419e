import { DataTable } from "#app/components/data-table";
import { Moment } from "#app/components/time";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { RegistrationPage } from "#app/routes/tender-registration/load.server";

/** Each ground for exclusion: what was declared, and what was judged, by whom and why. */
export function Grounds({ page: { grounds } }: { readonly page: RegistrationPage }) {
  const text = useText("judging");
  const language = useLanguage();
  if (grounds.length === 0) return null;
  return (
    <section aria-labelledby="grounds">
      <h2 id="grounds">{text("grounds.title")}</h2>
      <DataTable
        caption={text("grounds.title")}
        captionHeardOnly
        rows={grounds}
        keyOf={({ key }) => key}
        columns={[
          {
            key: "ground",
            head: text("grounds.ground"),
            cell: ({ title, words, since }) => (
              <>
                {title}
                <small className="outcome-later">
                  {words} {since && text("grounds.since", { day: formatDay(since, language) })}
                </small>
              </>
            ),
          },
          {
            key: "declared",
            head: text("grounds.declared"),
            cell: ({ declared }) =>
              text(
                declared === undefined
                  ? "grounds.notAsked"
                  : declared
                    ? "grounds.notHeld"
                    : "grounds.notDeclared",
              ),
          },
          {
            key: "judged",
            head: text("grounds.judged"),
            cell: ({ judged, judge }) =>
              judged ? (
                <>
                  <span className={judged.holds ? "alarm" : undefined}>
                    {text(judged.holds ? "grounds.holds" : "grounds.holdsNot")}
                  </span>
                  <small className="outcome-later">
                    <Moment at={judged.recordedAt} style="dated" />
                    {judge && `, ${judge}`}: <q>{judged.reason}</q>
                  </small>
                </>
              ) : (
                <span className="soft">{text("grounds.open")}</span>
              ),
          },
        ]}
      />
    </section>
  );
}
