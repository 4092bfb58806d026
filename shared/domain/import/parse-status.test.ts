import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initiativeStatuses, statusWords } from '../vocabulary.ts';
import { parseStatus } from './parse-status.ts';

describe('reading a status', () => {
  it.each([
    ['On Track', 'on_track'],
    ['GREEN', 'on_track'],
    ['G', 'on_track'],
    ['🟢', 'on_track'],
    ['🟢 On track', 'on_track'],
    ['Green - on track', 'on_track'],
    ['In progress', 'on_track'],
    ['in-progress', 'on_track'],
    ['on schedule', 'on_track'],
    ['Amber', 'at_risk'],
    ['Yellow', 'at_risk'],
    ['A', 'at_risk'],
    ['🟡', 'at_risk'],
    ['Red', 'off_track'],
    ['🔴', 'off_track'],
    ['Delayed', 'off_track'],
    ['Blocked', 'off_track'],
    ['On hold', 'on_hold'],
    ['Deferred', 'on_hold'],
    ['Complete', 'done'],
    ['Closed', 'done'],
    ['Blue', 'done'],
    ['✅ Done', 'done'],
    ['✔\uFE0F', 'done'],
    ['Not started', 'not_started'],
    ['Planned', 'not_started'],
    ['Grey', 'not_started'],
    ['Cancelled', 'cancelled'],
    ['canceled', 'cancelled'],
    ['0', 'not_started'],
    ['100', 'done'],
    ['Implementation', 'on_track'],
  ])('reads %s', (text, status) => {
    expect(parseStatus(text)).toEqual({ status, isExact: true });
  });

  it('reads what our own screens and exports call a status', () => {
    for (const status of initiativeStatuses) {
      expect(parseStatus(status)?.status).toBe(status);
      expect(parseStatus(statusWords[status])?.status).toBe(status);
    }
  });

  it('says when a cell says more than its status', () => {
    expect(parseStatus('On hold – waiting for the budget')).toEqual({ status: 'on_hold', isExact: false });
    expect(parseStatus('Complete (Jan)')).toEqual({ status: 'done', isExact: false });
    expect(parseStatus('Red: vendor late')).toEqual({ status: 'off_track', isExact: false });
  });

  it.each(['Amber/Red', '🟢 Off track', '50%', 'Phase 2', 'not green', '', 'waiting for the board: red'])(
    'does not guess from %j',
    (text) => {
      expect(parseStatus(text)).toBeUndefined();
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseStatus(text)));
  });
});
