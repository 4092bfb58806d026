import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScopeRows, scopeOf } from './function-scope.ts';

const none: ScopeRows = {
  people: [],
  objectives: [],
  initiatives: [],
  milestones: [],
  slips: [],
  handoffs: [],
  decisions: [],
  actions: [],
  translations: [],
};
const owned = { functionId: null, ownerId: null };
const initiative = { id: 'i', ...owned, objectiveId: null };

const ownOf = (rows: Partial<ScopeRows>) => [...scopeOf({ ...none, ...rows }, 'sales').own].sort();

describe('a function’s own rows', () => {
  it('are initiatives in its name, or without a name those of its people', () => {
    const people = [
      { id: 'ann', functionId: 'sales' },
      { id: 'bob', functionId: 'finance' },
    ];
    const initiatives = [
      { ...initiative, id: '1', functionId: 'sales', ownerId: 'bob' },
      { ...initiative, id: '2', ownerId: 'ann' },
      { ...initiative, id: '3', functionId: 'finance', ownerId: 'ann' },
      { ...initiative, id: '4' },
    ];
    expect(ownOf({ people, initiatives })).toEqual(['1', '2']);
  });

  it('are hand-offs from it and to it, and no others', () => {
    const between = (id: string, fromFunctionId: string, toFunctionId: string) => ({
      ...{ id, fromFunctionId, toFunctionId },
    });
    const handoffs = [
      between('from', 'sales', 'finance'),
      between('to', 'finance', 'sales'),
      between('else', 'finance', 'people'),
    ];
    expect(ownOf({ handoffs })).toEqual(['from', 'to']);
  });

  it('are decisions about its initiatives, and those that it or one of its people takes', () => {
    const decision = {
      ...{ initiativeId: null, decider: 'ceo' as const, deciderFunctionId: null, deciderPersonId: null },
    };
    const decisions = [
      { ...decision, id: 'about', initiativeId: 'i' },
      { ...decision, id: 'by it', decider: 'function' as const, deciderFunctionId: 'sales' },
      { ...decision, id: 'by Ann', decider: 'person' as const, deciderPersonId: 'ann' },
      { ...decision, id: 'of the CEO' },
      { ...decision, id: 'of finance', decider: 'function' as const, deciderFunctionId: 'finance' },
    ];
    const initiatives = [{ ...initiative, functionId: 'sales' }];
    const people = [{ id: 'ann', functionId: 'sales' }];
    expect(ownOf({ people, initiatives, decisions })).toEqual(['about', 'by Ann', 'by it', 'i']);
  });

  it('measure by objectives that are its own or nobody’s, and not by those of another function', () => {
    const objectives = [
      { id: 'its', ...owned, functionId: 'sales' },
      { id: 'shared', ...owned },
      { id: 'theirs', ...owned, functionId: 'finance' },
      { id: 'unserved', ...owned },
    ];
    const initiatives = ['shared', 'theirs'].map((objectiveId) => ({
      ...initiative,
      id: objectiveId,
      objectiveId,
      functionId: 'sales',
    }));
    const scope = scopeOf({ ...none, objectives, initiatives }, 'sales');
    expect([...scope.measured].sort()).toEqual(['its', 'shared']);
    expect([...scope.served].sort()).toEqual(['shared', 'theirs']);
  });
});

describe('whatever is whose', () => {
  const functionId = fc.constantFrom('sales', 'finance', null);
  const ids = ['a', 'b', 'c', 'd'];
  const personId = fc.constantFrom('p0', 'p1', 'p2', null);
  const parent = fc.constantFrom(...ids.map((id) => `initiative ${id}`));
  const rowsOf = <Row extends object>(kind: string, row: fc.Arbitrary<Row>) =>
    fc
      .tuple(...ids.map(() => row))
      .map((rows) => rows.map((each, index) => ({ ...each, id: `${kind} ${ids[index]}` })));
  const anyRows = fc.record({
    people: fc
      .tuple(functionId, functionId, functionId)
      .map((each) => each.map((of, index) => ({ id: `p${index}`, functionId: of }))),
    objectives: rowsOf('objective', fc.record({ functionId, ownerId: personId })),
    initiatives: rowsOf(
      'initiative',
      fc.record({ functionId, ownerId: personId, objectiveId: fc.constant(null) }),
    ),
    milestones: rowsOf('milestone', fc.record({ initiativeId: parent })),
    slips: rowsOf('slip', fc.record({ initiativeId: parent, milestoneId: fc.constant(null) })),
    actions: rowsOf('action', fc.record({ ownerId: personId })),
  });

  it('no row is of two functions, and every milestone, slip and action goes where its parent or owner does', () => {
    fc.assert(
      fc.property(anyRows, (some) => {
        const rows = { ...none, ...some };
        const [sales, finance] = [scopeOf(rows, 'sales').own, scopeOf(rows, 'finance').own];
        expect([...sales].filter((id) => finance.has(id))).toEqual([]);
        for (const { id, initiativeId } of [...rows.milestones, ...rows.slips])
          expect(sales.has(id)).toBe(sales.has(initiativeId));
        const functionOf = new Map(rows.people.map((person) => [person.id, person.functionId]));
        for (const { id, ownerId } of rows.actions)
          expect(sales.has(id)).toBe(functionOf.get(ownerId ?? '') === 'sales');
      }),
    );
  });
});
