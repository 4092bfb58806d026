import { describe, expect, it } from 'vitest';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import { sinceLast } from '#shared/domain/packet/since-last.ts';
import { initiativeStatuses, statusWords } from '#shared/domain/vocabulary.ts';
import {
  packetAction,
  packetContent,
  packetInitiative,
  packetSections,
  packetSlip,
} from '#test/builders/packet-content.ts';
import { reviewPacket } from '#test/builders/review-packet.ts';
import { printActions } from './actions.ts';
import { printAppendix } from './appendix.ts';
import { printCalendar } from './calendar.ts';
import { printCover } from './cover.ts';
import { printDocument } from './print-document.ts';
import { printRegistry } from './registry.ts';
import { printRetainer } from './retainer.ts';
import { printSinceLast } from './since-last.ts';
import { wordsFor } from './words.ts';

const words = wordsFor({ locale: 'en-GB', currency: 'GBP' });

describe('a printed document', () => {
  it('has its sections in the order of the content', () => {
    const { sections } = printDocument(reviewPacket());
    expect(sections.map((section) => section.title)).toEqual([
      'Since the last packet',
      'Registry',
      '90-day calendar',
      'Actions',
      'Retainer',
      'Appendix: slip history',
    ]);
  });

  it('is titled by client, session and date, in the client’s own order of day and month', () => {
    expect(printDocument(packetContent()).title).toBe('Acme: Monthly strategic review, 17 March 2026');
    const client = { ...packetContent().client, locale: 'en-US' };
    expect(printDocument(packetContent({ client })).title).toBe(
      'Acme: Monthly strategic review, March 17, 2026',
    );
  });

  it('says of every empty section in one line that there is nothing', () => {
    const content = packetContent();
    const calendar = { kind: 'calendar', horizonDays: 90, milestones: [] } as const;
    expect([
      printSinceLast(sinceLast(null, []), words).lead,
      printSinceLast(sinceLast(content, []), words).lead,
      printRegistry({ kind: 'registry', reviewAfterDays: 30, groups: [] }, words).lead,
      printCalendar(calendar, words, content).lead,
      printActions({ kind: 'actions', actions: [] }, words, content).lead,
      printRetainer({ kind: 'retainer', terms: null, periods: [], days: [] }, words, packetContent()).lead,
      printAppendix({ kind: 'appendix', slips: [] }, words).lead,
    ]).toEqual([
      'This is the first packet: there is none to compare it with.',
      'Nothing has changed since the packet issued on 14 Mar 2026.',
      'No initiative has been recorded yet.',
      'No milestone is open in the 90 days from 14 Mar 2026.',
      'No action is open.',
      'No agreement has been recorded.',
      'No date has ever been moved.',
    ]);
  });
});

describe('the cover', () => {
  const asPrinted = (change: Partial<PacketContent>) => printCover(packetContent(change), words);

  it('says whether the packet is a draft, issued, or replaces another', () => {
    expect(asPrinted({ issuedOn: null })).toMatchObject({
      asOf: 'As of 14 March 2026',
      notices: ['Draft, not issued'],
    });
    expect(asPrinted({ replaces: { packetId: 'p', issuedOn: '2026-03-13' } })).toMatchObject({
      asOf: 'As of 14 March 2026 · issued 14 March 2026',
      notices: ['Replaces the packet issued on 13 March 2026'],
    });
  });

  it('names groups only where no person is named', () => {
    const session = { ...packetContent().session, groups: ['ceo', 'leadership'] } as const;
    expect(asPrinted({ session }).people.map((person) => person.name)).toEqual(['CEO', 'Leadership team']);
    const people = [{ name: 'Mara Lind', role: 'Finance' }];
    expect(asPrinted({ session: { ...session, people } }).people).toEqual(people);
  });

  it('asks for the decisions that belong on this session and for those that are late', () => {
    const { decisions } = printCover(reviewPacket(), words);
    expect(decisions.map(({ title, when }) => [title, when])).toEqual([
      ['Appoint the broker', 'late: it was to be decided by 12 Aug 2026'],
      ['Proceed to the second depot or stop the pilot', 'decide by 18 Aug 2026'],
      ['Approve the price floor and who may go below it', 'decide by 18 Aug 2026'],
    ]);
  });

  it('counts every initiative under its status', () => {
    const initiatives = initiativeStatuses.flatMap((status, index) =>
      Array.from({ length: index + 1 }, () => packetInitiative({ status })),
    );
    const { statuses } = asPrinted({ sections: packetSections({ initiatives }) });
    expect(statuses.map(({ count, status }) => [count, status.word])).toEqual(
      initiativeStatuses.map((status, index) => [String(index + 1), statusWords[status]]),
    );
  });
});

describe('the registry', () => {
  const printed = (change: Parameters<typeof packetInitiative>[0]) => {
    const group = { objective: null, initiatives: [packetInitiative(change)] };
    const { groups } = printRegistry({ kind: 'registry', reviewAfterDays: 30, groups: [group] }, words);
    return { title: groups[0]?.title, ...groups[0]?.rows[0] };
  };

  it('flags what is missing and what needs review, and names the group without an objective', () => {
    const row = printed({
      owner: null,
      targetOn: null,
      lastUpdate: null,
      needsReview: true,
      gaps: ['owner', 'target_date', 'objective'],
    });
    expect(row).toMatchObject({ title: 'Initiative', owner: '–', target: { date: '–' }, update: null });
    expect(row.flags?.map((flag) => flag.text)).toEqual([
      'Needs review: no update yet',
      'No owner',
      'No target date',
      'No objective',
    ]);
  });

  it('shows the first target date and how far it moved, also when it moved back', () => {
    expect(printed({ targetOn: '2026-07-31', originalTargetOn: '2026-06-30' }).target).toEqual({
      date: '31 Jul 2026',
      original: '30 Jun',
      moved: '+31 days',
    });
    expect(printed({ targetOn: '2026-01-01', originalTargetOn: '2025-12-31' }).target).toEqual({
      date: '1 Jan 2026',
      original: '31 Dec 2025',
      moved: '+1 day',
    });
    expect(printed({ targetOn: '2026-06-23', originalTargetOn: '2026-06-30' }).target).toMatchObject({
      moved: '−7 days',
    });
    expect(printed({}).target).toEqual({ date: '30 Jun 2026', moved: null });
  });
});

describe('the other sections', () => {
  it('put overdue actions first, then open ones, then those done', () => {
    const printed = printActions(
      {
        kind: 'actions',
        actions: [
          packetAction({ id: '1', title: 'Done', state: 'done', doneOn: '2026-03-11' }),
          packetAction({ id: '2', title: 'Some day', dueOn: null }),
          packetAction({ id: '3', title: 'Open', dueOn: '2026-03-20' }),
          packetAction({ id: '4', title: 'Overdue', dueOn: '2026-03-01', state: 'overdue' }),
        ],
      },
      words,
      packetContent(),
    );
    expect(printed.rows.map((row) => row.title)).toEqual(['Overdue', 'Open', 'Some day', 'Done']);
    expect(printed.lead).toBe('1 action overdue, 2 open and 1 done.');
  });

  it('tell every change under its kind and leave out kinds without one', () => {
    const [section] = reviewPacket().sections;
    if (section?.kind !== 'since_last') throw new Error('The first section tells what changed.');
    const printed = printSinceLast({ ...section, added: [] }, words);
    expect(printed.parts.map((part) => [part.title, part.rows.length])).toEqual([
      ['Decisions taken', 1],
      ['Status moves', 3],
      ['Slipped', 7],
      ['Closed', 2],
      ['Actions done', 2],
    ]);
    expect(printed.counts.map((entry) => `${entry.figure} ${entry.words}`)).toEqual([
      '1 decision taken',
      '3 status moves',
      '7 slips',
      '2 closed',
      '2 actions done',
    ]);
  });

  it('keep the slip history by initiative, moves back included', () => {
    const slips = [
      packetSlip({ id: '1', initiative: 'A' }),
      packetSlip({ id: '2', initiative: 'B', of: 'initiative', title: 'B' }),
      packetSlip({ id: '3', initiative: 'A', from: '2026-04-15', to: '2026-04-01', days: -14 }),
    ];
    const printed = printAppendix({ kind: 'appendix', slips }, words);
    expect(printed.lead).toBe('3 slips of 2 initiatives. A slip stays on record when the date moves back.');
    expect(
      printed.groups.map(({ title, rows }) => [title, rows.map((row) => `${row.title} ${row.days}`)]),
    ).toEqual([
      ['A', ['Milestone +14', 'Milestone −14']],
      ['B', ['Target date of the initiative +14']],
    ]);
  });
});
