/** A client of the web host in a process of its own, as a browser is: it calls over one kept connection and times each call. */
import { Agent, request } from 'node:http';

/** What the client is asked for; it answers with the milliseconds of each call. */
export interface HttpCalls {
  /** The procedure's address. */
  url: string;
  token: string;
  inputs: readonly unknown[];
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

process.on('message', async ({ url, token, inputs }: HttpCalls) => {
  const times: number[] = [];
  for (const input of inputs) {
    const started = performance.now();
    await call(url, token, input);
    times.push(performance.now() - started);
  }
  process.send?.(times);
});

/** One acknowledged call: written, sent, answered and read to its end. */
function call(url: string, token: string, input: unknown): Promise<unknown> {
  const body = JSON.stringify({ json: input });
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`Refused: ${text}`));
      });
    });
    sent.on('error', reject).end(body);
  });
}
