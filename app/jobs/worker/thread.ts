// The program of the thread: answers one question after the other.
import { createHash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { checkChain } from "#app/domain/audit-chain";
import { answerQuestion, learnOwn } from "#app/domain/forecast/year-question";
import type { Question, TaskName, Tasks } from "#app/jobs/worker/task";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const tasks: { readonly [N in TaskName]: (input: Tasks[N]["input"]) => Tasks[N]["output"] } = {
  "forecast-year": answerQuestion,
  "learn-calibration": learnOwn,
  "check-chain": ({ events, anchor, after }) => checkChain(events, sha256, anchor, after),
};

const answer = <N extends TaskName>({ task, input }: Question<N>): Tasks[N]["output"] => tasks[task](input);

parentPort?.on("message", (question: Question<TaskName>) => parentPort?.postMessage(answer(question)));
