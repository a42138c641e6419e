const ORIGIN = "http://local.invalid";

/**
 * The path to go to after a form, or `otherwise` when `to` would lead out of the product.
 * A browser reads `//host`, `/\host` and a path with a tab in it as another site.
 */
export function localPath(to: unknown, otherwise = "/"): string {
  if (typeof to !== "string" || !to.startsWith("/") || !URL.canParse(to, ORIGIN)) return otherwise;
  const url = new URL(to, ORIGIN);
  const path = url.pathname + url.search + url.hash;
  return url.origin === ORIGIN && !path.startsWith("//") ? path : otherwise;
}
