import { describe, expect, it } from 'vitest';
import type { CalendarSection, PacketMilestone } from '#shared/domain/packet/model.ts';
import { packetContent, packetMilestone } from '#test/builders/packet-content.ts';
import { printCalendar } from './calendar.ts';
import { wordsFor } from './words.ts';

const words = wordsFor({ locale: 'en-GB', currency: 'GBP' });

describe('the calendar', () => {
  const print = (milestones: PacketMilestone[], content = packetContent()) => {
    const section: CalendarSection = { kind: 'calendar', horizonDays: 90, milestones };
    return printCalendar(section, words, content);
  };
  const decision = (change: Partial<PacketMilestone>) =>
    packetMilestone({ milestoneKind: 'decision', decideBy: '2026-04-01', ...change });

  it('ties each row to its mark in the chart by number, overdue ones first', () => {
    const { parts, chart } = print([
      packetMilestone({ id: 'b', title: 'Later', dueOn: '2026-05-02' }),
      packetMilestone({ id: 'a', title: 'Late', dueOn: '2026-03-01', standing: 'overdue' }),
      packetMilestone({ id: 'c', title: 'Some day', dueOn: null, standing: 'undated' }),
    ]);
    expect(parts.map(({ title, rows }) => [title, rows.map((row) => [row.number, row.title])])).toEqual([
      ['Overdue', [['1', 'Late']]],
      ['In the next 90 days', [['2', 'Later']]],
      ['Without a date', [['', 'Some day']]],
    ]);
    const numbers = chart?.labels.map((label) => label.text).filter((text) => /^\d+$/.test(text));
    expect(numbers).toEqual(['1', '2']);
    expect(chart?.alt).toContain('2 milestones of 1 initiative, no decisions, 1 overdue');
  });

  it('leaves out what is completed or beyond the horizon', () => {
    const { parts, chart } = print([
      packetMilestone({ standing: 'completed', completedOn: '2026-03-01' }),
      packetMilestone({ standing: 'later', dueOn: '2026-12-01' }),
    ]);
    expect({ parts, chart }).toEqual({ parts: [], chart: null });
  });

  it('says for each open decision where it stands, the most pressing first', () => {
    const session = { ...packetContent().session, kind: 'ceo-session', on: '2026-03-20' } as const;
    const { decisions } = print(
      [
        decision({ title: 'None', decideBy: '2026-04-04', runway: { state: 'no_session' } }),
        decision({
          title: 'Elsewhere',
          decideBy: '2026-04-03',
          needsInputFrom: 'CEO',
          runway: { state: 'scheduled', session: 'ad-hoc', on: '2026-03-25' },
        }),
        decision({
          title: 'Here',
          decideBy: '2026-04-02',
          runway: { state: 'scheduled', session: 'ceo-session', on: '2026-03-20' },
        }),
        decision({ title: 'Late', decideBy: '2026-03-01', owner: null, runway: { state: 'late' } }),
      ],
      packetContent({ session }),
    );
    expect(decisions.map(({ title, who, runway, tone }) => [title, who, runway, tone])).toEqual([
      ['Late', 'Nobody named yet', 'Late', 'alarm'],
      ['Here', 'Mara Lind', 'On the agenda of this session', null],
      ['Elsewhere', 'CEO', 'Ad hoc session, 25 Mar 2026', null],
      ['None', 'Mara Lind', 'No session before decide-by', 'caution'],
    ]);
  });

  it('counts slips where there was more than one', () => {
    const { parts } = print([
      packetMilestone({ slips: 3, originalDueOn: '2026-04-01' }),
      packetMilestone({ slips: 1, originalDueOn: '2026-04-01' }),
    ]);
    expect(parts[0]?.rows.map((row) => row.slips)).toEqual(['3 slips', null]);
  });
});
