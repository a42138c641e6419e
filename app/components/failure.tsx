import { Link } from "@remix-run/react";
import { Definitions } from "#app/components/definitions";
import type errors from "#app/i18n/errors/nl";
import type { Language, Translate } from "#app/i18n/text";
import { placesNear } from "#app/navigation";

const kinds: Readonly<Record<number, "notFound" | "badRequest" | "full" | "locked">> = {
  404: "notFound",
  400: "badRequest",
  507: "full",
  423: "locked",
};
/** What kind of failure a status tells of; the first half of the keys of its texts. */
export const kindOf = (status: number) => kinds[status] ?? (status < 500 ? "refused" : "failed");

type FailureProps = {
  readonly language: Language;
  readonly say: Translate<keyof typeof errors>;
  /** The status of the answer: 404 for what does not exist, 500 and above for what broke. */
  readonly status: number;
  /** The path that was asked for. */
  readonly sought: string;
  /** The number of the request; empty when unknown. */
  readonly requestId: string;
  readonly signedIn: boolean;
};

/** A page that could not be given: what happened, what to do, and the ways on. */
export function Failure({ language, say, status, sought, requestId, signedIn }: FailureProps) {
  const kind = kindOf(status);
  return (
    <div className="page failure" lang={language}>
      <h1>{say(`${kind}.title`)}</h1>
      <p className="say">{say(`${kind}.what`, { sought, status })}</p>
      {kind === "failed" ? (
        <Broken say={say} sought={sought} requestId={requestId} />
      ) : (
        <>
          <p>{say(`${kind}.cure`)}</p>
          <ul>
            {placesNear(sought).map((place) => (
              <li key={place.to}>
                <Link to={place.to}>{say(place.text)}</Link>
              </li>
            ))}
            <li>
              <Link to="/">{say("start")}</Link>
            </li>
            {!signedIn && (
              <li>
                <Link to={`/sign-in?to=${encodeURIComponent(sought)}`}>{say("signIn")}</Link>
              </li>
            )}
          </ul>
          <RequestNumber say={say} requestId={requestId} />
        </>
      )}
    </div>
  );
}

function Broken({ say, sought, requestId }: Pick<FailureProps, "say" | "sought" | "requestId">) {
  return (
    <>
      <p>{say(requestId ? "failed.cure" : "failed.cureUnknown")}</p>
      <RequestNumber say={say} requestId={requestId} />
      <p className="ways">
        <Link className="button" to={sought} reloadDocument>
          {say("failed.again")}
        </Link>{" "}
        <Link to="/" reloadDocument>
          {say("start")}
        </Link>
      </p>
    </>
  );
}

/** By which the log tells this request from others. */
function RequestNumber({ say, requestId }: Pick<FailureProps, "say" | "requestId">) {
  if (!requestId) return null;
  const value = <code>{requestId}</code>;
  return <Definitions items={[{ key: "number", term: say("failed.number"), value }]} />;
}
