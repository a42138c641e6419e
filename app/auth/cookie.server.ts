const YEAR = 365 * 86_400;

const isSecure = (request: Request): boolean => new URL(request.url).protocol === "https:";

/** The session's cookie; over HTTPS its name makes the browser refuse it from any other host or path. */
const sessionName = (request: Request): string => (isSecure(request) ? "__Host-session" : "session");

function write(request: Request, name: string, value: string, seconds: number): string {
  const parts = [`${name}=${value}`, "Path=/", `Max-Age=${seconds}`, "HttpOnly", "SameSite=Lax"];
  return (isSecure(request) ? [...parts, "Secure"] : parts).join("; ");
}

/** The value of a cookie that the visitor sent, or undefined. */
export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("Cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

export const readSessionToken = (request: Request): string | undefined =>
  readCookie(request, sessionName(request));

/** The value of `Set-Cookie` that hands a session's token to the browser for as long as the session can last. */
export const sessionCookie = (request: Request, token: string, seconds: number): string =>
  write(request, sessionName(request), token, seconds);

/** The value of `Set-Cookie` that takes the session away from the browser. */
export const noSessionCookie = (request: Request): string => write(request, sessionName(request), "", 0);

/** The value of `Set-Cookie` that keeps a choice of the visitor for a year. */
export const choiceCookie = (request: Request, name: "language" | "theme", value: string): string =>
  write(request, name, value, YEAR);
