import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/harness/refusal.ts';
import { createTestApp } from '#test/harness/test-app.ts';

const session = { kind: 'ad-hoc', onDate: '2026-04-01' } as const;

describe('a packet that names another client or one of its people', () => {
  it.each(['As at Quetzalcoatl', 'Ask ixchel balam about it', 'Like QUETZALCOATL’s'])(
    'is stopped: %s',
    async (title) => {
      await using app = await createTestApp();
      const { id: clientId } = await app.client.clients.add({ name: 'Zebrafinch' });
      const { id: otherId } = await app.client.clients.add({ name: 'Quetzalcoatl' });
      await app.client.organisation.addPerson({ clientId: otherId, name: 'Ixchel Balam' });
      await app.client.initiatives.add({ clientId, title });
      for (const edition of ['leadership', 'ceo'] as const) {
        const refused = await refusalOf(app.client.packets.draft({ clientId, session, edition }));
        expect(refused.code).toBe('LEAK_STOPPED');
      }
      await app.client.history.undo({ clientId });
      expect(await app.client.packets.draft({ clientId, session, edition: 'ceo' })).toMatchObject({
        pages: expect.any(Number),
      });
      expect(await app.client.packets.list({ clientId })).toEqual([]);
    },
  );
});
