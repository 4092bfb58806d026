/** The packet of a mid-sized client's monthly review: three objectives, 14 initiatives, 25 milestones, 10 slips. */
import { addDays, daysBetween, type PlainDate } from '#shared/domain/dates.ts';
import type {
  PacketAction,
  PacketContent,
  PacketInitiative,
  PacketMilestone,
  PacketSection,
  PacketSlip,
} from '#shared/domain/packet/model.ts';
import type { PacketPeriod } from '#shared/domain/packet/retainer-section.ts';
import { sinceLast } from '#shared/domain/packet/since-last.ts';
import type { InitiativeStatus } from '#shared/domain/vocabulary.ts';
import {
  packetAction,
  packetContent,
  packetInitiative,
  packetMilestone,
  packetSlip,
} from './packet-content.ts';
import { actionRows, completions, reviewSession, runways, slipRows } from './review-packet-history.ts';
import { disagreements, type InitiativeRow, initiativeRows, milestoneRows } from './review-packet-rows.ts';

const reviewAsOf: PlainDate = '2026-08-14';

/** The packet of a mid-sized client's monthly review: three objectives, 14 initiatives, 25 milestones, 10 slips. */
export function reviewPacket(change: Partial<PacketContent> = {}): PacketContent {
  const sections = reviewSections();
  return packetContent({
    client: {
      name: 'Halden & Brook Logistics',
      monogram: 'HB',
      color: '#0b7285',
      locale: 'en-GB',
      currency: 'GBP',
    },
    session: reviewSession,
    edition: 'ceo',
    asOf: reviewAsOf,
    issuedOn: '2026-08-14',
    confidentiality: 'Confidential: for the leadership team of Halden & Brook Logistics only',
    asks: [
      'Read the cold-chain pilot results (registry, first objective) before the session.',
      'Come ready to decide the renewal price floor: the options differ by 1.8 points of margin.',
    ],
    sections: [sinceLast(julyPacket(sections), sections), ...sections],
    ...change,
  });
}

// The packet before: one month earlier, with a few things not yet there, not yet done, or standing elsewhere.
function julyPacket(august: readonly PacketSection[]): PacketContent {
  const earlier: Readonly<Record<string, InitiativeStatus>> = {
    i2: 'on_track',
    i6: 'at_risk',
    i9: 'on_track',
    i14: 'on_track',
  };
  const sections = august.map((section): PacketSection => {
    if (section.kind === 'registry') {
      const groups = section.groups.map((group) => ({
        ...group,
        initiatives: group.initiatives
          .filter((row) => row.id !== 'i5')
          .map((row) => ({ ...row, status: earlier[row.id] ?? row.status })),
      }));
      return { ...section, groups };
    }
    if (section.kind === 'calendar')
      return {
        ...section,
        milestones: section.milestones
          .filter((row) => row.id !== 'm24')
          .map((row) =>
            row.standing === 'completed' ? { ...row, standing: 'in_horizon', completedOn: null } : row,
          ),
      };
    if (section.kind === 'actions')
      return {
        ...section,
        actions: section.actions.map((row) => ({ ...row, doneOn: null, state: 'open' as const })),
      };
    if (section.kind === 'appendix')
      return { ...section, slips: section.slips.filter((slip) => slip.on < '2026-07-17') };
    return section;
  });
  return packetContent({ asOf: '2026-07-17', issuedOn: '2026-07-17', sections });
}

function reviewSections(): readonly PacketSection[] {
  return [
    { kind: 'registry', reviewAfterDays: 30, groups: registryGroups() },
    { kind: 'calendar', horizonDays: 90, milestones: milestones() },
    { kind: 'actions', actions: actions() },
    {
      kind: 'retainer',
      terms:
        '3 days a month from 1 January 2026; up to 1 day carried for one month; a deficit is carried into the next month.',
      periods: periods(),
      days: [
        { on: '2026-08-04', kind: 'worked', days: 1000, note: 'Weekly check-in, cold-chain pilot review' },
        { on: '2026-08-11', kind: 'worked', days: 500, note: 'Pricing options with Joel and Priya' },
        { on: '2026-08-18', kind: 'planned', days: 1000, note: 'Monthly strategic review' },
        { on: '2026-08-27', kind: 'planned', days: 500, note: 'CEO session' },
      ],
    },
    { kind: 'appendix', slips: slips() },
  ];
}

function registryGroups() {
  return Object.entries(initiativeRows).map(([objective, rows], index) => ({
    objective: { id: `o${index + 1}`, title: objective },
    initiatives: rows.map(initiative),
  }));
}

function initiative([
  id,
  title,
  owner,
  status,
  targetOn,
  original,
  updatedOn,
  note,
]: InitiativeRow): PacketInitiative {
  const isOpen = status !== 'done' && status !== 'cancelled';
  const isOld = updatedOn === null || daysBetween(updatedOn, reviewAsOf) > 30;
  return packetInitiative({
    id,
    title,
    owner,
    status,
    targetOn,
    originalTargetOn: original,
    lastUpdate: updatedOn === null ? null : { on: updatedOn, note },
    needsReview: isOpen && isOld,
    gaps: [
      ...(owner === null ? (['owner'] as const) : []),
      ...(targetOn === null ? (['target_date'] as const) : []),
    ],
    healthDisagreement: disagreements[id] ?? null,
  });
}

function milestones(): readonly PacketMilestone[] {
  const titles = new Map(
    Object.values(initiativeRows).flatMap((rows) => rows.map((row) => [row[0], row] as const)),
  );
  return milestoneRows.map(
    ([id, initiativeId, milestoneKind, title, dueOn, slipped = 0, decideBy = null, input = null]) => {
      const of = titles.get(initiativeId);
      return packetMilestone({
        id,
        initiativeId,
        initiative: of?.[1] ?? '',
        title,
        owner: of?.[2] ?? null,
        milestoneKind,
        standing: standing(id, dueOn),
        dueOn,
        originalDueOn: dueOn === null ? null : addDays(dueOn, -slipped),
        completedOn: completions[id] ?? null,
        slips: slipped === 0 ? 0 : slipped > 40 ? 2 : 1,
        daysSlipped: slipped,
        needsInputFrom: input,
        decideBy,
        runway: runways[id] ?? null,
      });
    },
  );
}

function standing(id: string, dueOn: PlainDate | null): PacketMilestone['standing'] {
  if (completions[id]) return 'completed';
  if (dueOn === null) return 'undated';
  if (dueOn < reviewAsOf) return 'overdue';
  return dueOn <= addDays(reviewAsOf, 90) ? 'in_horizon' : 'later';
}

function actions(): readonly PacketAction[] {
  return actionRows.map(([title, owner, dueOn, doneOn], index) =>
    packetAction({
      id: `a${index + 1}`,
      title,
      owner,
      dueOn,
      doneOn: doneOn ?? null,
      state: doneOn ? 'done' : dueOn !== null && dueOn < reviewAsOf ? 'overdue' : 'open',
      from: { session: 'weekly-check-in', on: '2026-08-04' },
    }),
  );
}

function periods(): readonly PacketPeriod[] {
  const worked = [2500, 3250, 3000, 3500, 2750, 3000, 3250, 1500];
  let opening = 0;
  return worked.map((days, index) => {
    const isCurrent = index === worked.length - 1;
    const left = opening + 3000 - days;
    const closing = isCurrent ? left : Math.min(left, 1000);
    const period: PacketPeriod = {
      period: `2026-0${index + 1}`,
      opening,
      granted: 3000,
      adjusted: 0,
      worked: days,
      planned: isCurrent ? 1500 : 0,
      lapsed: left - closing,
      overage: 0,
      overageAmount: null,
      closing,
      locked: !isCurrent,
    };
    opening = closing;
    return period;
  });
}

function slips(): readonly PacketSlip[] {
  const initiatives = new Map(
    Object.values(initiativeRows).flatMap((group) => group.map((row) => [row[0], row[1]] as const)),
  );
  const byId = new Map(milestoneRows.map((row) => [row[0], row]));
  return slipRows.map(([of, from, to, on, reason], index) => {
    const milestone = byId.get(of);
    const initiativeTitle = initiatives.get(milestone ? milestone[1] : of) ?? '';
    return packetSlip({
      id: `s${index + 1}`,
      of: milestone ? 'milestone' : 'initiative',
      title: milestone ? milestone[3] : initiativeTitle,
      initiative: initiativeTitle,
      from,
      to,
      days: daysBetween(from, to),
      reason,
      on,
    });
  });
}
