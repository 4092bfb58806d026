import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { errorTable } from '#shared/contract/errors.ts';
import { finish } from './finish.ts';
import { type Api, setStage, transports } from './transports.ts';

const nowhere = '01a204ad-f219-753a-962f-ed84689f026c';

/** What a call was refused with, as the window sees it. */
async function errorOf(call: Promise<unknown>): Promise<Record<string, unknown>> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ORPCError))
    throw new Error('The call was not refused by the other side.', { cause: error });
  const { code, status, message, data, defined } = error;
  return { code, status, message, data, defined };
}

describe.each(transports)('errors over %s', (_, transport) => {
  it('arrive with code, status, sentence, data and as declared', async () => {
    await using stage = await setStage(transport);
    expect(await errorOf(stage.api.clients.get({ clientId: nowhere }))).toEqual({
      code: 'NOT_FOUND',
      status: 404,
      message: 'There is no such client in this workspace.',
      data: { clientId: nowhere },
      defined: true,
    });
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    expect(await errorOf(stage.api.clients.add({ name: 'acme' }))).toMatchObject({
      code: 'ALREADY_EXISTS',
      status: 409,
    });
    expect(await errorOf(stage.api.days.plan({ clientId, on: '2026-03-10', milliDays: 250 }))).toMatchObject({
      code: 'NO_AGREEMENT',
      defined: true,
      data: { on: '2026-03-10' },
    });
  });

  it.each<[string, string, object]>([
    [
      'milestones.move',
      'dueOn',
      { clientId: nowhere, milestoneId: nowhere, dueOn: '2026-02-30', reason: 'x' },
    ],
    [
      'milestones.move',
      'reason',
      { clientId: nowhere, milestoneId: nowhere, dueOn: '2026-02-28', reason: ' ' },
    ],
    ['clients.add', 'currency', { name: 'Acme', currency: 'dollars' }],
    ['clients.add', 'name', {}],
    ['clients.get', 'clientId', { clientId: '../../etc' }],
    [
      'initiatives.edit',
      'edits.0.change.targetOn',
      { clientId: nowhere, edits: [{ initiativeId: nowhere, change: { targetOn: 'soon' } }] },
    ],
  ])('of input to %s name the field %s', async (path, field, input) => {
    await using stage = await setStage(transport);
    const error = await errorOf(stage.window.link.call(path.split('.'), input, { context: {} }));
    expect(error).toMatchObject({ code: 'INVALID_INPUT', status: 422, defined: true });
    expect(error.data).toEqual({ issues: [{ field, problem: expect.stringMatching(/./) }] });
  });

  it('say that a procedure is not there', async () => {
    await using stage = await setStage(transport);
    const call = stage.window.link.call(['clients', 'nothing'], {}, { context: {} });
    expect(await errorOf(call)).toMatchObject({ code: 'NOT_FOUND', status: 404 });
  });

  it('inside the app are masked behind the id of a line in the log', async () => {
    const saveFile = () => Promise.reject(new Error('the secret plan of Acme'));
    await using stage = await setStage(transport, { host: { saveFile } });
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    const packetId = await issuePacket(stage.api, clientId);
    const error = await errorOf(stage.api.packets.save({ clientId, packetId }));
    const data = { logId: expect.stringMatching(/^[0-9a-f]{8}$/) };
    expect(error).toEqual({
      code: 'INTERNAL',
      status: 500,
      message: errorTable.INTERNAL.sentence,
      data,
      defined: true,
    });
    const log = readFileSync(join(stage.app.dataDir, 'logs', 'throughline.log'), 'utf8');
    expect(log).toContain(Object.values(error.data ?? {}).join());
    expect(log).not.toContain('secret');
  });

  it('roll back everything the command did', async () => {
    await using stage = await setStage(transport);
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    const { id: initiativeId } = await stage.api.initiatives.add({ clientId, title: 'Open Oslo' });
    const edits = [
      { initiativeId, change: { title: 'Open Bergen' } },
      { initiativeId: nowhere, change: { title: 'Open nothing' } },
    ];
    expect(await errorOf(stage.api.initiatives.edit({ clientId, edits }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const { initiative } = await stage.api.initiatives.get({ clientId, initiativeId });
    expect(initiative.title).toBe('Open Oslo');
    expect(await stage.api.history.list({ clientId })).toHaveLength(2);
  });
});

async function issuePacket(api: Api, clientId: string): Promise<string> {
  const session = { kind: 'ad-hoc', onDate: '2026-03-10' } as const;
  return (await finish(api.packets.issue({ clientId, session, edition: 'leadership' }))).id;
}
