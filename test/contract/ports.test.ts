/** What only message ports have: a command of the menu for one window, and messages that nobody of ours would send. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portTransports, type Stage, setStage } from './transports.ts';

const malformed: readonly unknown[] = [
  undefined,
  null,
  0,
  '',
  'text',
  '{}',
  '[]',
  '{"i":1,"p":{"u":"/clients/list"}}',
  '{"i":"1","p":{"u":"clients"}}',
  '{"i":"1","p":{"u":"//:::"}}',
  '{"i":"1","p":{"u":"/clients/list","h":{"a":1}}}',
  '{"i":"1","p":{"u":"/clients/list","h":{"content-type":"multipart/form-data"}}}',
  '{"i":"1","t":2,"p":null}',
  '{"i":"1","t":99,"p":{}}',
  '{"i":"1","t":3,"p":{"e":"message"}}',
  '{"__proto__":{"polluted":true},"i":"1"}',
  {},
  { i: '1', t: 1, p: { u: '/clients/list' } },
  new Uint8Array(),
  new Uint8Array([0xff]),
  new Uint8Array([0xff, 0xfe, 0x00]),
  new ArrayBuffer(3),
  new Map([['i', '1']]),
];

async function stillAnswers({ api }: Stage): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await api.clients.list({})).toEqual([]);
}

describe.each(portTransports)('a port (%s)', (_, transport) => {
  it('drops what no window of ours would send, and goes on', async () => {
    await using stage = await setStage(transport);
    for (const message of malformed) stage.window.ports?.page.postMessage(message);
    await stillAnswers(stage);
  });

  it('drops any text and any bytes, and goes on', async () => {
    await using stage = await setStage(transport);
    const message = fc.oneof(fc.json(), fc.string(), fc.uint8Array(), jsonMessage);
    fc.assert(
      fc.property(message, (sent) => {
        stage.window.ports?.page.postMessage(sent);
      }),
    );
    await stillAnswers(stage);
  });

  it('closed in the middle of a call leaves the app to its other windows', async () => {
    await using stage = await setStage(transport);
    const leaving = await stage.openWindow();
    const call = leaving.api.clients.add({ name: 'Acme' }).catch(() => undefined);
    leaving.leave();
    await Promise.race([call, new Promise((resolve) => setTimeout(resolve, 50))]);
    expect(await stage.api.workspace.status({})).toMatchObject({ protection: 'none' });
  });

  it('brings a command of the menu to its own window alone', async () => {
    await using stage = await setStage(transport);
    const other = await stage.openWindow();
    const [mine, theirs] = await Promise.all([
      stage.api.events.subscribe({}),
      other.api.events.subscribe({}),
    ]);
    const heard = Promise.all([mine.next(), theirs.next()]);
    if (stage.window.ports) stage.app.app.sendMenuCommand('undo', stage.window.ports.app);
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    const [first, second] = await heard;
    expect(first.value).toEqual({ kind: 'menu', command: 'undo' });
    expect(second.value).toMatchObject({ kind: 'change', clientId });
  });
});

/** Like a message of oRPC's, with anything in any place. */
const jsonMessage = fc
  .record(
    {
      i: fc.oneof(fc.string(), fc.integer()),
      t: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.string()),
      p: fc.oneof(
        fc.record(
          { u: fc.oneof(fc.string(), fc.constant('/clients/list')), h: fc.object(), b: fc.anything() },
          { requiredKeys: [] },
        ),
        fc.anything(),
      ),
    },
    { requiredKeys: [] },
  )
  .map(
    (message) =>
      JSON.stringify(message, (_, value) => (typeof value === 'bigint' ? `${value}` : value)) ?? '',
  );
