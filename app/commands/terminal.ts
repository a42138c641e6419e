import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** How a command asks what it was not told. */
export type Terminal = {
  /** Whether somebody is there to answer. */
  readonly interactive: boolean;
  ask(question: string): Promise<string>;
  /** Asks without showing what is typed. */
  askHidden(question: string): Promise<string>;
  /** The first line of what was piped in. */
  readLine(): Promise<string>;
};

/** The terminal that this program runs in; questions go to standard error, so that standard output stays clean. */
export const terminal: Terminal = {
  interactive: process.stdin.isTTY === true,
  ask: (question) => answer(question, process.stderr),
  async askHidden(question) {
    process.stderr.write(question);
    const typed = await answer("", new Writable({ write: (_chunk, _encoding, done) => done() }));
    process.stderr.write("\n");
    return typed;
  },
  readLine: () => answer("", new Writable({ write: (_chunk, _encoding, done) => done() })),
};

function answer(question: string, output: NodeJS.WritableStream): Promise<string> {
  const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY === true });
  return new Promise((resolve) => {
    let typed = "";
    lines.once("close", () => resolve(typed));
    lines.question(question, (line) => {
      typed = line;
      lines.close();
    });
  });
}
