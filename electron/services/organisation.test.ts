import { describe, expect, it } from 'vitest';
import { runningClient } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();

describe('a function', () => {
  it('comes after the others and can be moved among them', async () => {
    const clientId = await shared.freshClient();
    const { organisation } = shared.api;
    const { id: functionId } = await organisation.addFunction({ clientId, name: 'Sales' });
    await organisation.addFunction({ clientId, name: 'Finance' });
    await organisation.updateFunction({ clientId, functionId, change: { position: 3 } });
    const { functions } = await organisation.get({ clientId });
    expect(functions.map(({ name, position }) => [name, position])).toEqual([
      ['Finance', 2],
      ['Sales', 3],
    ]);
  });

  it('has a name of its own', async () => {
    const clientId = await shared.freshClient();
    const { organisation } = shared.api;
    await organisation.addFunction({ clientId, name: 'Sales' });
    expect(await refusalOf(organisation.addFunction({ clientId, name: 'Sales' }))).toMatchObject({
      code: 'ALREADY_EXISTS',
    });
    expect(shared.stored(clientId).functions).toHaveLength(1);
  });

  it('leaves its people and initiatives without one when it is removed', async () => {
    const { clientId, functionId } = await runningClient(shared.api, 'Without operations');
    await shared.api.organisation.removeFunction({ clientId, functionId });
    const { functions, people, initiatives } = shared.stored(clientId);
    expect(functions).toEqual([]);
    expect(people.map((person) => person.functionId)).toEqual([null, null]);
    expect(initiatives).toMatchObject([{ functionId: null }]);
  });
});

describe('a person', () => {
  it('is nobody in particular unless it is said otherwise', async () => {
    const clientId = await shared.freshClient();
    await shared.api.organisation.addPerson({ clientId, name: '  Lin Wei ' });
    expect(shared.stored(clientId).people).toMatchObject([
      { name: 'Lin Wei', role: '', functionId: null, isCeo: false, isLeadership: false },
    ]);
  });

  it('leaves what they owned with its owner missing', async () => {
    const { clientId, ownerId } = await runningClient(shared.api, 'Without an owner');
    await shared.api.organisation.removePerson({ clientId, personId: ownerId });
    const stored = shared.stored(clientId);
    expect(stored.initiatives).toMatchObject([{ ownerId: null }]);
    expect(stored.milestones).toMatchObject([{ ownerId: null }]);
    expect(stored.actions).toMatchObject([{ ownerId: null }]);
    expect(stored.sessionPeople).toHaveLength(1);
  });

  it('takes a change that changes nothing, and refuses a function that is not there', async () => {
    const { clientId, ceoId: personId, functionId } = await runningClient(shared.api, 'Nothing new');
    const { organisation } = shared.api;
    const before = shared.stored(clientId);
    await organisation.updatePerson({ clientId, personId, change: {} });
    await organisation.updateFunction({ clientId, functionId, change: {} });
    expect(shared.stored(clientId)).toEqual(before);
    const moved = organisation.updatePerson({
      clientId,
      personId,
      change: { functionId: shared.test.newId() },
    });
    expect(await refusalOf(moved)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
