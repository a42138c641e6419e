import type nl from "#app/i18n/publication/nl";
import type { Translation } from "#app/i18n/text";

/** What was published: lead parties, and the outcome per region. */
export default {
  title: "Publications",
  above: "Contract year {year}, as of {day}",
  say: "{leads} of {regions} regions have a published lead party; in {lots} regions agreements per lot were published, from the open tender or made privately.",
  "leads.title": "Lead parties",
  "leads.empty": "No lead party has been published by this day.",
  "lots.title": "Outcome per region",
  "lots.say":
    "Who is contracted for which lots, from the open tender or privately. Who registered is not published.",
  "lots.empty": "No outcome has been published by this day.",
  "column.region": "Region",
  "column.provider": "Provider",
  "column.published": "Published",
  "column.starts": "Takes effect on",
  "column.ends": "Runs through",
  "column.lots": "Lots",
  "column.way": "How",
  "form.tender": "open tender",
  "form.direct": "on request",
  "form.private": "privately",
  again: "again, with its extension",
  "field.year": "Contract year",
  "field.day": "Day",
  show: "Show",
  ocds: "Open tender as open data (OCDS 1.1.5, JSON)",
  toMap: "To the map",
  "publish.title": "Still to be published",
  "publish.say":
    "From today on everybody sees the agreements that you choose here: on the map, with the region and on this page. Publishing cannot be undone.",
  "publish.choose": "Agreements",
  "publish.submit": "Publish",
  "publish.one": "{region}: {provider} ({way}), agreed on {day}",
  "form.idd": "lead party",
  "publish.done": { one: "{count} agreement was published.", other: "{count} agreements were published." },
  "refused.none": "Choose at least one agreement to publish.",
  fictional: "fictional",
} satisfies Translation<typeof nl>;
