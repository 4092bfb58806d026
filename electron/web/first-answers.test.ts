import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '#test/harness/test-app.ts';
import { firstAnswerer } from './first-answers.ts';

describe('with the session', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
    await test.client.clients.add({ name: 'Acme' });
  });
  afterAll(() => test.close());

  it('comes what the first screen asks, as its own calls would be answered', async () => {
    const answers = await firstAnswerer(test.app.router)(['clients/list', 'workspace/status', 'today/get']);
    expect(answers).toEqual({
      'workspace/status': { json: await test.client.workspace.status({}) },
      'clients/list': { json: await test.client.clients.list({}) },
      'today/get': { json: await test.client.today.get({}) },
    });
  });

  it('comes nothing that is no first call, and nothing unasked', async () => {
    const answer = firstAnswerer(test.app.router);
    for (const asked of [
      undefined,
      'today/get',
      {},
      [],
      ['events/subscribe'],
      ['__proto__'],
      [['today/get']],
    ])
      expect(await answer(asked)).toEqual({});
  });

  it('comes nothing of a call that is refused', async () => {
    await test.client.protection.protect({ kind: 'passphrase', passphrase: 'correct horse battery staple' });
    await test.client.protection.lock({});
    expect(await firstAnswerer(test.app.router)(['clients/list'])).toEqual({});
  });
});

it('comes nothing that the router does not have', async () => {
  expect(await firstAnswerer({})(['today/get'])).toEqual({});
});
