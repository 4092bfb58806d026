import { ORPCError } from '@orpc/client';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startWebHost, type WebHost } from '#electron/web/start-web-host.ts';
import { isErrorCode } from '#shared/contract/errors.ts';
import { type Stage, setStage, transports } from '#test/contract/transports.ts';
import { tokenFor } from '#test/contract/web-host/token.ts';
import { runningClient } from '#test/harness/builders.ts';
import { inputsFor, oddJson } from './hostile-values.ts';
import { tried } from './record.ts';
import { procedures, reached, type Table } from './watched-services.ts';

vi.mock('#electron/app/services.ts', async (importOriginal) => {
  const { services } = await importOriginal<{ services: Table }>();
  const { watch } = await import('./watched-services.ts');
  return { services: watch(services) };
});

let stage: Stage;
let host: WebHost;
let call: fc.Arbitrary<Call>;

beforeAll(async () => {
  // A hundred thousand refusals, each with as many frames as the test runner asks for, are most of what this would take.
  Error.stackTraceLimit = 4;
  stage = await setStage(transports[0][1]);
  host = await startWebHost({ app: stage.app.app, rendererFolder: stage.app.dataDir });
  const ids = Object.values(await runningClient(stage.api));
  call = fc.oneof(
    ...procedures.map(({ part, name, input }) =>
      inputsFor(input, ids).map((generated) => ({ part, name, input: generated })),
    ),
  );
  reached.isWatched = true;
});
afterAll(async () => {
  await host.close();
  await stage.close();
});

type Call = { part: string; name: string; input: unknown };

/** Makes `times` generated calls in batches; fails with the seed that makes the same ones again. */
async function attempts(
  what: string,
  times: number,
  attempt: (batch: Call[]) => Promise<void>,
): Promise<void> {
  const size = 100;
  const seed = Math.floor(Math.random() * 2 ** 31);
  const before = reached.count;
  for (let batch = 0; batch < times / size; batch += 1) {
    await attempt(fc.sample(call, { numRuns: size, seed: seed + batch })).catch((error: Error) => {
      throw new Error(`Seed ${seed + batch}: ${error.message}`, { cause: error });
    });
  }
  expect(reached.unvalidated, `from seed ${seed} on`).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(reached.count - before).toBeGreaterThan(times / 20);
  tried({ what: `${what}: no crash, nothing unvalidated`, times, survived: times });
}

it('a call with anything in it is answered in words of the contract', () =>
  attempts('generated call through a message port', 73_000, async (batch) => {
    await Promise.all(
      batch.map(async ({ part, name, input }) => {
        try {
          const answer = await stage.window.link.call([part, name], input, { context: {} });
          // A stream is left at once, as by a window that has closed.
          if (isStream(answer)) await answer.return(undefined);
        } catch (error) {
          // What cannot be carried never leaves the window, and is an error there.
          if (!(error instanceof ORPCError)) return;
          if (!isKnown(error.code))
            throw new Error(`${part}.${name} answered ${error.code}.`, { cause: input });
        }
      }),
    );
  }));

it('a request put together by hand is answered or dropped', () =>
  attempts('generated request on a bare message port', 25_000, async (batch) => {
    const page = stage.window.ports?.page;
    if (!page) throw new Error('This transport has no port.');
    const answers: string[] = [];
    const hear = (answer: unknown) => void answers.push(String(answer));
    page.on('message', hear);
    for (const [index, { part, name, input }] of batch.entries()) {
      const message = { i: `by-hand-${index}`, p: { u: `/${part}/${name}`, b: body(input, index) } };
      page.postMessage(JSON.stringify(message));
    }
    // What comes before this answer are the others'.
    await stage.api.search.find({ text: 'Acme' }).catch(() => undefined);
    page.off('message', hear);
    const codes = answers.flatMap((answer) => /"code":"([A-Z_]+)"/.exec(answer)?.[1] ?? []);
    const strange = codes.filter((code) => !isKnown(code));
    expect(strange).toEqual([]);
  }));

it('a body of any bytes is answered over HTTP', async () => {
  const { origin } = new URL(host.url);
  const headers = {
    authorization: `Bearer ${await tokenFor(host.newLink())}`,
    'content-type': 'application/json',
  };
  await attempts('generated body over HTTP', 2_000, async (batch) => {
    for (const [index, { part, name, input }] of batch.entries()) {
      const text = JSON.stringify(body(input, index));
      const answer = await fetch(`${origin}/rpc/${part}/${name}`, {
        method: 'POST',
        headers,
        body: index % 5 === 0 ? text.slice(0, text.length / 2) : text,
        signal: AbortSignal.timeout(20_000),
      });
      const isStreamed = answer.headers.get('content-type') === 'text/event-stream';
      if (isStreamed) await answer.body?.cancel();
      if (answer.status >= 500) throw new Error(`${await answer.text()} to ${text.slice(0, 300)}`);
    }
  });
});

/** What oRPC puts into a request: the value, and where in it types stand that JSON does not have. */
function body(input: unknown, index: number): { json: unknown; meta?: unknown } {
  const json: unknown = asJson(input);
  const [meta] = index % 3 === 0 ? fc.sample(oddMeta, { numRuns: 1, seed: index }) : [];
  return meta === undefined ? { json } : { json, meta };
}

const oddMeta = fc.oneof(
  fc.array(
    fc
      .tuple(
        fc.integer({ min: 0, max: 8 }),
        fc.array(
          fc.constantFrom<string | number>('__proto__', 'constructor', 'prototype', 'clientId', 'name', 0),
        ),
      )
      .map(([type, path]) => [type, ...path]),
    { maxLength: 3 },
  ),
  oddJson,
);

/** The nearest that JSON has; null where it has nothing. */
function asJson(value: unknown): unknown {
  try {
    const text = JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'bigint' ? `${inner}` : inner,
    );
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isStream(answer: unknown): answer is AsyncGenerator {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}

/** A code of the contract that blames nothing on us, or oRPC's own answer to what it cannot read. */
function isKnown(code: string): boolean {
  return code === 'BAD_REQUEST' || (isErrorCode(code) && code !== 'INTERNAL');
}
