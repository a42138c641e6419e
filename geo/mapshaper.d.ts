/** The part of mapshaper that is used here; the package brings no types. */
declare module "mapshaper" {
  /** Runs commands of its command line over files that are given and returned by name. */
  export function applyCommands(
    commands: string,
    files: Readonly<Record<string, string | Uint8Array>>,
  ): Promise<Record<string, string | Uint8Array>>;
  const mapshaper: { applyCommands: typeof applyCommands };
  export default mapshaper;
}
