import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** A program under way: what it has said, and how it ends. */
export type Program = {
  /** Resolves with the first match of `pattern` on standard output; rejects when the program ends before. */
  readonly said: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
  readonly stop: (signal: NodeJS.Signals) => void;
};

/** Starts a script of the project with no settings but these. */
export function startProgram(
  script: string,
  environment: Readonly<Record<string, string>>,
  ...values: string[]
): Program {
  if (!existsSync(script)) throw new Error(`${script} is not there: build first, as npm test does.`);
  const child = spawn(process.execPath, [script, ...values], {
    env: { NODE_ENV: "production", PATH: process.env.PATH ?? "", ...environment },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    err += data;
  });
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, out, err })));
  const said = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(out);
        if (match) resolve(match);
      };
      child.stdout.on("data", look);
      look();
      ended.then(({ code }) => reject(new Error(`ended with ${code} before saying ${pattern}: ${err}`)));
    });
  return { said, ended, stop: (signal) => child.kill(signal) };
}
