import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CharterEntry,
  charterOn,
  charterStart,
  failures,
  isCharterRecorded,
  missingAuthorities,
  missingBehind,
} from './charter.ts';
import { addDays } from './dates.ts';
import { authorities } from './vocabulary.ts';

const asOf = '2026-03-31';
const full = authorities.map((authority) => entry(authority, true));

function entry(authority: CharterEntry['authority'], granted: boolean, since = '2026-01-05'): CharterEntry {
  return { authority, granted, since, evidence: 'letter of engagement' };
}

describe('the charter', () => {
  it('is recorded once every question is answered, with yes or no', () => {
    expect(isCharterRecorded(full, asOf)).toBe(true);
    expect(isCharterRecorded(full.with(3, entry('escalate', false)), asOf)).toBe(true);
    expect(isCharterRecorded(full.slice(1), asOf)).toBe(false);
    expect(isCharterRecorded(full, '2026-01-04')).toBe(false);
  });

  it('starts with the first authority that was given', () => {
    const refused = entry('escalate', false, '2025-12-01');
    const later = entry('convene_reviews', true, '2026-02-01');
    expect(charterStart([later, refused, ...full], asOf)).toBe('2026-01-05');
    expect(charterStart([later, refused], '2026-01-31')).toBeNull();
    expect(charterStart([], asOf)).toBeNull();
  });

  it('misses what was refused, never recorded or taken back', () => {
    expect(missingAuthorities([], asOf)).toEqual(authorities);
    expect(missingAuthorities(full, asOf)).toEqual([]);
    const takenBack = [entry('convene_reviews', false, '2026-03-01'), ...full];
    expect(missingAuthorities(takenBack, asOf)).toEqual(['convene_reviews']);
    expect(missingAuthorities(takenBack, '2026-02-28')).toEqual([]);
    expect(charterOn(takenBack, asOf).get('convene_reviews')?.since).toBe('2026-03-01');
  });

  it('does not change between two entries', () => {
    const anyEntry = fc
      .tuple(fc.constantFrom(...authorities), fc.boolean(), fc.nat(300))
      .map(([authority, granted, days]) => entry(authority, granted, addDays('2025-12-15', days)));
    const distinct = fc.uniqueArray(anyEntry, { selector: ({ authority, since }) => authority + since });
    fc.assert(
      fc.property(distinct, fc.nat(300), (entries, days) => {
        const on = addDays('2025-12-15', days);
        const isQuiet = !entries.some(({ since }) => since === addDays(on, 1));
        fc.pre(isQuiet);
        expect(missingAuthorities(entries, addDays(on, 1))).toEqual(missingAuthorities(entries, on));
      }),
    );
  });
});

describe('a failure', () => {
  it('is explained by the missing authorities that bear on it alone', () => {
    expect(missingBehind('handoff_overdue', ['convene_reviews', 'define_metrics'])).toEqual([
      'convene_reviews',
    ]);
    expect(missingBehind('decision_late', ['define_metrics'])).toEqual([]);
    expect(missingBehind('conflict_unresolved', ['escalate'])).toEqual(['escalate']);
  });

  it('of any kind has an explanation where nothing was granted, and none where everything was', () => {
    for (const failure of failures) {
      expect(missingBehind(failure, authorities)).not.toEqual([]);
      expect(missingBehind(failure, [])).toEqual([]);
    }
  });

  it('of some kind is explained by each authority', () => {
    for (const authority of authorities)
      expect(failures.some((failure) => missingBehind(failure, [authority]).length > 0)).toBe(true);
  });
});
