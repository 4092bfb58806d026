/** A registry as both grids are given it: the same rows, made the same way in every run. */
import { type InitiativeStatus, initiativeStatuses, statusWords } from '#shared/domain/vocabulary.ts';

export interface BenchInitiative {
  id: string;
  title: string;
  status: InitiativeStatus;
  owner: string;
  function: string;
  objective: string;
  startOn: string;
  targetOn: string;
  updatedOn: string;
  health: string;
  nextMilestone: string;
  slips: number;
  note: string;
}

const verbs =
  'Accelerate Align Automate Build Centralise Clarify Close Consolidate Cut Define Develop Digitise Establish Expand Forecast Harmonise Improve Launch Lift Migrate Modernise Open Pilot Rebuild Reduce Renew Restructure Simplify Stabilise Unify'.split(
    ' ',
  );
const objects = [
  'account planning',
  'annual budgeting',
  'billing accuracy',
  'brand guidelines',
  'cash collection',
  'churn analysis',
  'contract templates',
  'customer onboarding',
  'data quality',
  'demand planning',
  'discount approval',
  'expatriate onboarding',
  'field service',
  'gross margin',
  'hiring plan',
  'inventory turns',
  'key account coverage',
  'lead handover',
  'market entry',
  'order to cash',
  'partner channel',
  'price list',
  'product roadmap',
  'quality gates',
  'renewal playbook',
  'sales enablement',
  'service desk',
  'spare parts supply',
  'supplier terms',
  'working capital',
];
const places =
  'Amsterdam Bologna Bruges Cardiff Dresden Edinburgh Florence Ghent Hamburg Izmir Kraków Lisbon Málaga Nantes Oslo Porto Rotterdam Sofia Toulouse Utrecht Valencia Warsaw Zürich'.split(
    ' ',
  );
const owners = [
  'Maria Keller',
  'Jonas Weber',
  'Ana Ribeiro',
  'Tomasz Nowak',
  'Claire Dubois',
  'Erik Larsen',
  'Priya Nair',
  'José Álvarez',
  'Hannah Fischer',
  'Luca Moretti',
  '',
];
const functions = ['Sales', 'Finance', 'Operations', 'Marketing', 'Product', 'Service delivery'];
const objectives = [
  'Win in the home market',
  'Become the partner of choice',
  'Free the cash we need',
  'Deliver on time, every time',
  'Know our numbers by day five',
  'A product customers renew',
];
const healths = ['on pace', 'behind', 'off pace', 'no reading'];
const notes = [
  'Waiting for the board’s decision',
  'Pilot extended by one month',
  'Budget released, hiring under way',
  'Scope cut to the two largest sites',
  'Depends on the data warehouse',
  'Vendor chosen, contract in review',
  '',
];

/** `count` initiatives; the same ones for the same count. */
export function makeInitiatives(count: number): BenchInitiative[] {
  const draw = randomFrom(20_260_301);
  const pick = <Item>(items: readonly Item[]): Item => items[draw(items.length)] as Item;
  return Array.from({ length: count }, (_, place) => ({
    id: `i${place}`,
    title: `${pick(verbs)} ${pick(objects)} in ${pick(places)}, phase ${1 + draw(9)}`,
    status: pick(initiativeStatuses),
    owner: pick(owners),
    function: pick(functions),
    objective: pick(objectives),
    startOn: dateIn(2025, draw),
    targetOn: dateIn(2026, draw),
    updatedOn: dateIn(2026, draw),
    health: pick(healths),
    nextMilestone: `${pick(['Decision', 'Deliverable', 'Review'])}: ${pick(objects)}`,
    slips: draw(5),
    note: pick(notes),
  }));
}

/** The columns in the order both grids show them, with their text and width. */
export const benchColumns: {
  id: keyof BenchInitiative;
  header: string;
  width: number;
  text: (row: BenchInitiative) => string;
}[] = [
  { id: 'title', header: 'Title', width: 320, text: (row) => row.title },
  { id: 'status', header: 'Status', width: 120, text: (row) => statusWords[row.status] },
  { id: 'owner', header: 'Owner', width: 160, text: (row) => row.owner },
  { id: 'function', header: 'Function', width: 120, text: (row) => row.function },
  { id: 'objective', header: 'Objective', width: 200, text: (row) => row.objective },
  { id: 'startOn', header: 'Start', width: 112, text: (row) => row.startOn },
  { id: 'targetOn', header: 'Target date', width: 112, text: (row) => row.targetOn },
  { id: 'updatedOn', header: 'Last update', width: 112, text: (row) => row.updatedOn },
  { id: 'health', header: 'Health', width: 112, text: (row) => row.health },
  { id: 'nextMilestone', header: 'Next milestone', width: 220, text: (row) => row.nextMilestone },
  { id: 'slips', header: 'Slips', width: 70, text: (row) => String(row.slips) },
  { id: 'note', header: 'Note', width: 260, text: (row) => row.note },
];

function dateIn(year: number, draw: (below: number) => number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(1 + draw(12))}-${two(1 + draw(28))}`;
}

/** Whole numbers below a bound, by the mulberry32 generator. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
