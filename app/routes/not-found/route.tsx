/** Every path that is no page. @throws Response 404, which the root's error page tells of. */
export function loader(): never {
  throw new Response(null, { status: 404, statusText: "Not Found" });
}

/** A route without a component would answer with bare data instead of the error page. */
export default function NotFound() {
  return null;
}
