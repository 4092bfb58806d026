/** Builders of packet contents and their rows: valid as they stand, so that a test names only what it is about. */
import type { PacketAllocation, PacketHandoff } from '#shared/domain/packet/handoffs-section.ts';
import type {
  PacketAction,
  PacketContent,
  PacketInitiative,
  PacketMilestone,
  PacketSection,
  PacketSlip,
} from '#shared/domain/packet/model.ts';

/** A valid content with no sections, for tests that care about one field. */
export function packetContent(change: Partial<PacketContent> = {}): PacketContent {
  return {
    schemaVersion: 1,
    client: { name: 'Acme', monogram: 'AC', color: '#0b7285', locale: 'en-GB', currency: 'GBP' },
    session: { kind: 'monthly-review', on: '2026-03-17', groups: [], people: [], agenda: [], notes: '' },
    edition: 'leadership',
    paper: 'a4',
    asOf: '2026-03-14',
    issuedOn: '2026-03-14',
    replaces: null,
    confidentiality: 'Confidential',
    asks: [],
    sections: [],
    ...change,
  };
}

export function packetInitiative(change: Partial<PacketInitiative> = {}): PacketInitiative {
  return {
    id: 'initiative',
    title: 'Initiative',
    owner: 'Mara Lind',
    functionName: null,
    status: 'on_track',
    targetOn: '2026-06-30',
    originalTargetOn: '2026-06-30',
    lastUpdate: { on: '2026-03-05', note: 'Going well.' },
    needsReview: false,
    gaps: [],
    healthDisagreement: null,
    ...change,
  };
}

export function packetMilestone(change: Partial<PacketMilestone> = {}): PacketMilestone {
  return {
    id: 'milestone',
    initiativeId: 'initiative',
    initiative: 'Initiative',
    title: 'Milestone',
    owner: 'Mara Lind',
    milestoneKind: 'deliverable',
    standing: 'in_horizon',
    dueOn: '2026-04-15',
    originalDueOn: '2026-04-15',
    completedOn: null,
    slips: 0,
    daysSlipped: 0,
    needsInputFrom: null,
    decideBy: null,
    runway: null,
    ...change,
  };
}

export function packetAction(change: Partial<PacketAction> = {}): PacketAction {
  return {
    id: 'action',
    title: 'Action',
    owner: 'Mara Lind',
    dueOn: '2026-03-20',
    doneOn: null,
    state: 'open',
    from: { session: 'weekly-check-in', on: '2026-03-10' },
    ...change,
  };
}

export function packetSlip(change: Partial<PacketSlip> = {}): PacketSlip {
  return {
    id: 'slip',
    of: 'milestone',
    title: 'Milestone',
    initiative: 'Initiative',
    from: '2026-04-01',
    to: '2026-04-15',
    days: 14,
    reason: 'Supplier was late.',
    on: '2026-03-10',
    ...change,
  };
}

export function packetHandoff(change: Partial<PacketHandoff> = {}): PacketHandoff {
  return {
    id: 'handoff',
    title: 'Price list',
    from: 'Finance',
    to: 'Sales',
    initiative: 'Initiative',
    state: 'requested',
    requestedOn: '2026-03-01',
    dueOn: '2026-03-20',
    proposedFor: null,
    closedOn: null,
    waiting: 13,
    overdue: 0,
    ...change,
  };
}

export function packetAllocation(change: Partial<PacketAllocation> = {}): PacketAllocation {
  return {
    id: 'allocation',
    functionName: 'Finance',
    sides: ['“Price list” for Sales', '“Cost model” for Product'],
    decision: 'The price list first.',
    decidedBy: 'Mara Lind',
    on: '2026-03-10',
    ...change,
  };
}

export interface PacketRows {
  initiatives?: PacketInitiative[];
  milestones?: PacketMilestone[];
  handoffs?: PacketHandoff[];
  allocations?: PacketAllocation[];
  actions?: PacketAction[];
  slips?: PacketSlip[];
}

/** The sections that hold these rows, the initiatives without an objective. */
export function packetSections({
  initiatives = [],
  milestones = [],
  handoffs = [],
  allocations = [],
  actions = [],
  slips = [],
}: PacketRows): PacketSection[] {
  return [
    { kind: 'registry', reviewAfterDays: 30, groups: [{ objective: null, initiatives }] },
    { kind: 'calendar', horizonDays: 90, milestones },
    { kind: 'handoffs', handoffs, boundaries: [], conflicts: [], allocations },
    { kind: 'actions', actions },
    { kind: 'appendix', slips },
  ];
}
