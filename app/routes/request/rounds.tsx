import { Link } from "@remix-run/react";
import { Thread } from "#app/components/thread";
import { useText } from "#app/i18n/use-text";
import type { RequestPage } from "#app/routes/request/load.server";

/** The rounds of information: numbered blocks, each with who must act by when, and what happens without an answer. */
export function Rounds({ page }: { page: RequestPage }) {
  const text = useText("increase");
  const { thread, id, isProvider, decides } = page;
  if (!thread || (thread.blocks.length === 0 && !thread.mayWrite)) return null;
  const rounds = thread.blocks.filter(({ kind }) => kind === "question").length;
  return (
    <section aria-labelledby="rounds" id="thread">
      <h2 id="rounds">{text("rounds.title")}</h2>
      <p className="soft">
        {rounds === 0 ? text("rounds.none") : text("rounds.say", { count: rounds })}{" "}
        {isProvider && text("rounds.provider")}
        {decides && text("rounds.insurer")}
      </p>
      <Thread thread={thread} back={`/requests/${id}#thread`} />
      {decides && (
        <p>
          <Link to={`/threads/increase-request/${id}?internal`}>{text("rounds.internal")}</Link>
        </p>
      )}
    </section>
  );
}
