import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Question, TaskName, Tasks } from "#app/jobs/worker/task";

/** Asks the thread, one question at a time. */
export type Ask = <N extends TaskName>(task: N, input: Tasks[N]["input"]) => Promise<Tasks[N]["output"]>;

/**
 * Lends a thread for heavy computing, and ends it afterwards or as soon as the signal does.
 * @param file the built program of the thread
 * @throws what the computation throws, or an AbortError when the signal ends
 */
export async function withWorker<T>(
  file: string,
  signal: AbortSignal,
  use: (ask: Ask) => Promise<T>,
): Promise<T> {
  const worker = new Worker(file);
  try {
    return await use((task, input) => answerOf(worker, signal, { task, input }));
  } finally {
    await worker.terminate();
  }
}

async function answerOf<N extends TaskName>(
  worker: Worker,
  signal: AbortSignal,
  question: Question<N>,
): Promise<Tasks[N]["output"]> {
  const answered = new AbortController();
  const either = AbortSignal.any([signal, answered.signal]);
  worker.postMessage(question);
  const message = once(worker, "message", { signal: either });
  const exit = once(worker, "exit", { signal: either }).then(() => {
    throw new Error("The worker thread ended without an answer");
  });
  try {
    const [answer]: Tasks[N]["output"][] = await Promise.race([message, exit]);
    if (answer === undefined) throw new Error("The worker thread gave no answer");
    return answer;
  } finally {
    answered.abort();
  }
}
