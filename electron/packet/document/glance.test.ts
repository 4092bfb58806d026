import { describe, expect, it } from 'vitest';
import type { DashboardSection } from '#shared/domain/packet/dashboard-section.ts';
import type { PacketSection } from '#shared/domain/packet/model.ts';
import { sinceLast } from '#shared/domain/packet/since-last.ts';
import {
  packetContent,
  packetInitiative,
  packetMilestone,
  packetSections,
} from '#test/builders/packet-content.ts';
import { reviewPacket } from '#test/builders/review-packet.ts';
import { printCover } from './cover.ts';
import { glanceOf } from './glance.ts';
import { wordsFor } from './words.ts';

const words = wordsFor({ locale: 'en-GB', currency: 'GBP' });

const answersOf = (sections: readonly PacketSection[]) =>
  Object.fromEntries(
    glanceOf(packetContent({ schemaVersion: 2, sections }), words).map(({ question, lines }) => [
      question,
      lines,
    ]),
  );

const objective = (title: string, pace: number | null, trend: 'rising' | 'falling' | null = null) => ({
  ...{ id: title, title, countWarning: null, pace, trend, metrics: [] },
});
const dashboard = (...objectives: DashboardSection['objectives']): DashboardSection => ({
  ...{ kind: 'dashboard', month: '2026-02', objectives },
});

describe('the cover at a glance', () => {
  it('answers the four questions of a whole packet', () => {
    const glance = glanceOf(reviewPacket({ schemaVersion: 2 }), words);
    expect(glance.map(({ question }) => question)).toEqual([
      'What changed',
      'Off track, and why',
      'To decide',
    ]);
    expect(glance[0]?.lines).toEqual([
      'Since 17 Jul 2026: 1 decision taken, 3 status moves, 7 slips, 2 closed, 1 new and 2 actions done.',
    ]);
    expect(glance[2]?.lines).toEqual([
      '6 decisions open: 1 late, 2 for this session and 1 without a session in time.',
    ]);
  });

  it('says what is off track before what is at risk, who owns it and why, and how many more there are', () => {
    const rows = ['on_track', 'at_risk', 'at_risk', 'at_risk', 'off_track'] as const;
    const initiatives = rows.map((status, index) =>
      packetInitiative({
        id: `${index}`,
        title: `I${index}`,
        status,
        lastUpdate: { on: '2026-03-01', note: 'Late.' },
      }),
    );
    expect(answersOf(packetSections({ initiatives }))['Off track, and why']).toEqual([
      '5 initiatives: 1 on track, 3 at risk and 1 off track.',
      'I4 (off track, Mara Lind): Late.',
      'I1 (at risk, Mara Lind): Late.',
      'I2 (at risk, Mara Lind): Late.',
      '1 more is off track or at risk: see the registry.',
    ]);
  });

  it('says whether the strategy happens at the pace it needs, and never where nobody can know', () => {
    const pace = (...objectives: DashboardSection['objectives']) =>
      answersOf([dashboard(...objectives)])['At the pace it needs?']?.[0];
    expect(pace(objective('A', 1), objective('B', 0.95))).toBe(
      'Yes: each of the 2 objectives that are measured runs at the pace it needs.',
    );
    expect(pace(objective('A', 1), objective('B', 0.9499, 'falling'), objective('C', null))).toBe(
      'Not everywhere: 1 of 2 objectives runs at the pace they need; “B” (94%, falling) does not.',
    );
    expect(pace(objective('A', null))).toContain('No objective can be measured yet');
  });

  it('asks for what must be decided with who decides and by when, and printed version 1 without any of it', () => {
    const milestone = packetMilestone({
      ...{ milestoneKind: 'decision', title: 'Which port', needsInputFrom: 'CEO', decideBy: '2026-03-10' },
      runway: { state: 'late' },
    });
    const sections = [sinceLast(null, []), ...packetSections({ milestones: [milestone] })];
    const cover = printCover(packetContent({ schemaVersion: 2, sections }), words);
    expect(cover.decisions).toEqual([
      { title: 'Which port', when: 'CEO, late, was to be decided by 10 Mar 2026' },
    ]);
    expect(printCover(packetContent({ schemaVersion: 1, sections }), words)).toMatchObject({
      glance: null,
      decisions: [{ title: 'Which port', when: 'late: it was to be decided by 10 Mar 2026' }],
    });
  });
});
