// @ts-check
// Sends registrations on loopback from a thread of its own, all at once: whoever sends does not wait for the server.
import { Agent, request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";

/** @typedef {{ token: string, sending: string }} Sender */
/** @typedef {{ token: string, status: number, place: string, ms: number }} Answer */

const { port, path, early, late, wait } =
  /** @type {{ port: number, path: string, early: Sender[], late: Sender[], wait: number }} */ (workerData);
const agent = new Agent({ keepAlive: true, maxSockets: 2 * (early.length + late.length) });

/** @param {Sender} sender @returns {Promise<Answer>} */
function send({ token, sending }) {
  const body = new URLSearchParams({ act: "send", sending }).toString();
  const start = performance.now();
  const headers = {
    Cookie: `session=${token}`,
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": Buffer.byteLength(body),
  };
  const to = { host: "127.0.0.1", port, agent, method: "POST", path, headers };
  return new Promise((resolve, reject) => {
    const asked = request(to, (answer) => {
      const {
        statusCode: status = 0,
        headers: { location: place = "" },
      } = answer;
      answer.resume().on("end", () => resolve({ token, status, place, ms: performance.now() - start }));
    });
    asked.on("error", reject).end(body);
  });
}

// Each sends twice, as whoever presses a button twice.
const first = early.flatMap((sender) => [send(sender), send(sender)]);
await setTimeout(wait);
const answers = await Promise.all([...first, ...late.flatMap((sender) => [send(sender), send(sender)])]);
agent.destroy();
parentPort?.postMessage(answers);
