/** The thread in which packets are set: one request after another, until the engine ends it. */
import { parentPort } from 'node:worker_threads';
import type { Format, Outcome, Rendered, Reply, Request } from './protocol.ts';
import { Typesetter } from './typesetter.ts';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread of the packet engine.');

const typesetter = await Typesetter.start();

port.on('message', async ({ id, format, content }: Request) => {
  const outcome = await attempt(() => typesetter[format](content));
  const reply: Reply = { id, isWorn: typesetter.isWorn, ...outcome };
  const pdf = 'rendered' in outcome && 'pdf' in outcome.rendered ? [outcome.rendered.pdf.buffer] : [];
  port.postMessage(reply, pdf);
});

async function attempt(work: () => Promise<Rendered[Format]>): Promise<Outcome> {
  try {
    return { rendered: await work() };
  } catch (error) {
    if (!(error instanceof Error)) return { failure: String(error) };
    // A trap leaves the compiler's memory in an unknown state: only a new thread can be trusted after it.
    if (error.name === 'RuntimeError') throw error;
    return { failure: error.message };
  }
}
