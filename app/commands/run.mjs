// @ts-check
// Runs a command of the product by name, with its arguments: node app/commands/run.mjs geo-import FILE.
// Standard output is the command's own; what preparing takes is told on standard error.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, runFrom } from "./build.mjs";
import { install, main, Refused } from "./prepare.mjs";

await main(async () => {
  const [name = "", ...values] = process.argv.slice(2);
  install(process.stderr);
  const folder = build(process.stderr);
  runFrom(folder);
  const names = readdirSync(join(folder, "server"))
    .filter((file) => file.endsWith(".js") && file !== "index.js")
    .map((file) => file.slice(0, -3));
  if (!names.includes(name)) {
    throw new Refused(`There is no command "${name}"; choose one of ${names.join(", ")}.`);
  }
  const program = join(folder, "server", `${name}.js`);
  process.argv = [process.execPath, program, ...values];
  await import(pathToFileURL(program).href);
});
