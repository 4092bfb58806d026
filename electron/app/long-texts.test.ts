import { createRouterClient } from '@orpc/server';
import { expect, it } from 'vitest';
import { type Api, createTestApp } from '#test/harness/test-app.ts';
import { copiesLongTexts } from './long-texts.ts';

const answer = (body: unknown) => copiesLongTexts(['1', 2, { status: 200, headers: {}, body }]);
const long = '"'.repeat(100_000);

it.each([
  ['a long text', { json: long }],
  ['a list with a long text in it', { json: { count: 1, columns: long } }],
])('%s is copied as it is', (_, body) => {
  expect(answer(body)).toEqual([]);
});

it('the pages of a document, in the last step of a job, are copied as they are', () => {
  const step = { event: 'message', data: { json: { kind: 'done', result: { pages: ['<svg/>', long] } } } };
  expect(copiesLongTexts(['1', 3, step])).toEqual([]);
});

it.each([
  ['short texts', { json: { columns: '{}', others: ['a', 'b'] } }],
  ['rows', { json: [{ title: 'A' }] }],
  ['nothing', { json: null }],
  ['no body', undefined],
  ['a file, which no port copies', new FormData()],
])('%s is written by oRPC', (_, body) => {
  expect(answer(body)).toBeNull();
});

it('a long list is the same through a port as without one', async () => {
  await using test = await createTestApp();
  const { id: clientId } = await test.client.clients.add({ name: 'Acme' });
  for (let index = 0; index < 40; index++)
    await test.client.initiatives.add({ clientId, title: `“${index}”`, note: 'a\n"\\\u0000é🙂'.repeat(300) });
  const direct = createRouterClient(test.app.router, { context: {} }) as Api;
  const list = await test.client.initiatives.list({ clientId });
  expect(list.columns.length).toBeGreaterThan(64 * 1024);
  expect(list).toEqual(await direct.initiatives.list({ clientId }));
});
