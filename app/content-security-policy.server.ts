/** Where the optional tile layer's pictures come from, as a source of the policy. */
function tileSource(url: string | undefined): string[] {
  if (!url) return [];
  const plain = url.replace("{s}", "*");
  if (!URL.canParse(plain)) {
    throw new Error(
      `MAP_TILES_URL is "${url}"; it has to be an address such as https://tiles.example/{z}/{x}/{y}.png.`,
    );
  }
  const { protocol, host } = new URL(plain);
  return [`${protocol}//${host}`];
}

/**
 * What a page may load and run: our own files, and scripts that carry the nonce of this answer.
 * @param tiles the address of the optional tile layer, as in `MAP_TILES_URL`
 * @param development whether Vite's own styles and its socket are to be let in
 * @throws Error in plain words when `tiles` is no address
 */
export function contentSecurityPolicy(
  nonce: string,
  tiles: string | undefined,
  development: boolean,
): string {
  return [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    // Positions on a scale are written in the page as style attributes.
    "style-src-attr 'unsafe-inline'",
    ["img-src 'self' data: blob:", ...tileSource(tiles)].join(" "),
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
  ].join("; ");
}
