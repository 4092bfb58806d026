import { describe, expect, it } from 'vitest';
import type { TodayClient } from '#shared/contract/overview.ts';
import { whatIsNotReady } from './readiness.ts';

const entry = (title: string) => ({ entryId: title, title, onDate: '2026-03-02' });

function client(change: Partial<TodayClient> = {}): TodayClient {
  return {
    clientId: '019aa000-0000-7000-8000-000000000001',
    nextDay: null,
    nextSession: null,
    overdueMilestones: [],
    dueSoon: [],
    decisionsInLead: [],
    lateDecisions: [],
    unplacedDecisions: [],
    missingReadings: [],
    openEscalations: [],
    overdueHandoffs: [],
    unreviewedObjectives: [],
    needsReview: [],
    openActions: [],
    isPacketMissing: false,
    warnings: [],
    unconfirmedDays: [],
    standing: {
      clientId: '019aa000-0000-7000-8000-000000000001',
      slug: 'acme',
      period: '2026-11',
      startsOn: null,
      endsOn: null,
      opening: 0,
      granted: 0,
      adjusted: 0,
      planned: 0,
      worked: 0,
      left: 0,
      isStale: false,
    },
    ...change,
  };
}

const notReady = (of: TodayClient) => whatIsNotReady(of, 3, 'en-GB');

describe('what is not ready', () => {
  it('is nothing where nothing waits', () => {
    expect(notReady(client())).toEqual([]);
  });

  it('is an agreement and a registry where there is none', () => {
    const standing = { ...client().standing, period: null };
    const steps = whatIsNotReady(client({ standing }), 0, 'en-GB');
    expect(steps.map(({ what, verb }) => `${what}: ${verb}`)).toEqual([
      'No agreement: Set the terms',
      'No open initiatives: Import',
    ]);
  });

  it('tells what the retainer warns of in its own words, with where to put it right', () => {
    const of = { period: '2026-11', milliDays: 2500, sentence: 'They lapse.' };
    const [lapsing] = notReady(client({ warnings: [{ code: 'lapsing_soon', on: '2026-11-30', ...of }] }));
    expect(lapsing).toMatchObject({
      ...{
        kind: 'retainer',
        what: 'Days lapse soon',
        which: [expect.stringContaining('2.5 days lapse')],
        verb: 'Plan',
      },
    });
  });

  it('puts decisions first and names the first three of many', () => {
    const decisions = ['A', 'B', 'C', 'D'].map(entry);
    const [first, second] = notReady(client({ openActions: [entry('x')], decisionsInLead: decisions }));
    expect(first).toMatchObject({
      kind: 'decisions',
      what: '4 decisions to be made',
      which: ['A', 'B', 'C'],
    });
    expect(second).toMatchObject({ kind: 'actions', what: '1 open action' });
  });

  it('tells a decision once: late, without a session, or to be made', () => {
    const decisionsInLead = ['late', 'unplaced', 'placed'].map(entry);
    const told = notReady(
      client({
        ...{ decisionsInLead, lateDecisions: [entry('late')], unplacedDecisions: [entry('unplaced')] },
        overdueMilestones: [entry('late')],
      }),
    );
    expect(told.map(({ what, which, href }) => [what, ...which, href])).toEqual([
      ['1 decision late', 'late', '#/clients/acme/decisions'],
      ['1 decision without a session', 'unplaced', '#/clients/acme/decisions'],
      ['1 decision to be made', 'placed', '#/clients/acme/calendar?show=decisions'],
    ]);
  });

  it('leads from what the strategy wants to where it is put right', () => {
    const told = notReady(
      client({
        ...{ openEscalations: [entry('a')], overdueHandoffs: [entry('b'), entry('c')] },
        ...{ missingReadings: [entry('d')], unreviewedObjectives: [entry('e')] },
      }),
    );
    expect(told.map(({ what, href }) => [what, href.split('/').at(-1)])).toEqual([
      ['1 open escalation', 'accountability'],
      ['2 hand-offs overdue', 'hand-offs'],
      ['1 reading missing', 'dashboard'],
      ['1 objective not reviewed', 'sessions'],
    ]);
  });

  it('leads from a missing packet straight to compiling it for its session', () => {
    const [packet] = notReady(
      client({ isPacketMissing: true, nextSession: entry('Monthly strategic review') }),
    );
    expect(packet?.href).toBe('#/clients/acme/packets?session=Monthly+strategic+review&compile=1');
  });

  it('names planned days by their dates', () => {
    const [days] = notReady(client({ unconfirmedDays: [{ onDate: '2026-03-02', milliDays: 500 }] }));
    expect(days).toMatchObject({ what: '1 planned day to confirm', which: ['2 Mar'] });
  });

  it('asks for no packet where no session is ahead', () => {
    expect(notReady(client({ isPacketMissing: true }))).toEqual([]);
  });
});
