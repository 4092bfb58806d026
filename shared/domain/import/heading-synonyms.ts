/**
 * Under which headings spreadsheets keep a field. A field's first list names it for certain, the next ones count only
 * where no surer heading is there. Words are compared as match-headings.ts reduces them, so case and plural are free.
 */
import { ofDays } from './day-synonyms.ts';
import type { ImportField, ImportKind, InitiativeField, MilestoneField } from './fields.ts';
import { ofMetrics, ofPastPlans } from './figure-synonyms.ts';
import { identifiers, list, named, type Synonyms } from './synonym-words.ts';

const dated = list(
  'due | due date | due on | target | target date | date | deadline | end | end date | finish | finish date | completion | completion date | target completion date',
);
const datedAs = (prefixes: string) =>
  list(prefixes).flatMap((prefix) => dated.map((thing) => `${prefix} ${thing}`));

const originalDate: Synonyms = [
  [
    ...datedAs('original | orig | originally planned | baseline | baselined | initial | first'),
    ...list('original | baseline | original plan | initial plan | original commitment | previous due date'),
    ...list('due date original | target date original | due original | due baseline | original target on'),
  ],
];

const currentDate: Synonyms = [
  [
    ...datedAs('current | revised | new | updated | latest | forecast | forecasted | rescheduled'),
    ...list('revised | revision | forecast | current | new | eta | rebaselined | moved to'),
  ],
  [
    ...list(
      'due | due date | date due | due on | due by | deadline | deadline date | complete by | finish by | needed by | by when',
    ),
    ...list(
      'target date | target completion date | target completion | target due date | target end date | target on',
    ),
    ...list(
      'target finish | target finish date | target deadline | completion target | completion target date',
    ),
    ...datedAs('planned | expected | estimated | anticipated | scheduled | projected | proposed'),
    ...list('date planned | plan date | planned | scheduled for | milestone due date | deliverable due date'),
  ],
  list('target | end | end date | ends | ends on | finish | finish date | when | timeline | delivery date'),
  list('date | completion date | milestone date | timeframe | time frame'),
];

const doneDate: Synonyms = [
  list(`completed | completed on | completed date | date completed | complete date | date of completion
    actual | actual date | actual completion | actual completion date | completion date actual | actual due date
    actual finish | actual finish date | actual end | actual end date | actual delivery | actual delivery date
    closed | closed on | closed date | date closed | close date | closure date | done on | date done
    finished | finished on | date finished | delivered on`),
  list('complete | done | is complete | is done'),
  [],
  ['completion date'],
];

const owner: Synonyms = [
  list(`owner | owner name | owned by | initiative owner | project owner | milestone owner | task owner | action owner
    accountable owner | business owner | process owner | primary owner | deliverable owner`),
  list(`responsible | responsible party | party responsible | responsible person | person responsible | responsible owner
    responsible individual | responsible lead | responsible name | responsibility | directly responsible individual | dri
    accountable | accountable person | person accountable | accountable party | accountability
    lead | lead person | lead name | lead owner | team lead | project lead | initiative lead | led by | leader | project leader
    assigned | assigned to | assignee | project manager | pm | programme manager | program manager | manager`),
  list(
    'who | champion | point person | point of contact | poc | contact | resource | staff | responsible staff',
  ),
];

const status: Synonyms = [
  list(
    'status | current status | overall status | rag status | status rag | project status | initiative status',
  ),
  list(`rag | rag rating | overall rag | current rag | health | overall health | health status | state | traffic light
    indicator | status color | status colour | milestone status | task status | action status | completion status
    delivery status | progress status`),
  list('stage | progress | condition'),
];

const note: Synonyms = [
  list(`note | comment | note comment | comment note | general note | additional note | key note | remark | commentary | memo
    description | description note | initiative description | project description | milestone description
    detail | scope | background | next step | additional comment | additional information`),
];

const ofInitiatives: Record<InitiativeField, Synonyms> = {
  id: identifiers('initiative | project | programme | program | action | item | record'),
  title: [
    named('initiative'),
    [...named('project | programme | program'), ...list('title | name | rock | initiative project')],
    [...named('action | action item | activity | item | task'), ...list('what | action step')],
    [...named('strategy | workstream'), 'description'],
  ],
  objective: [
    [
      ...named('objective'),
      ...list('strategic goal | strategic pillar | strategic theme | supports objective'),
    ],
    [
      ...named('goal | pillar | theme | focus area | okr'),
      ...list('strategic priority | goal objective | thrust'),
    ],
    list('linked objective | aligned to | strategic alignment | outcome | priority area | key result area'),
  ],
  function: [
    list(
      'function | functional area | owning function | lead function | responsible function | business function',
    ),
    list(`department | dept | responsible department | lead department | owning department | business unit | bu | division
      lead agency | responsible agency | organisation | organization | org`),
    list('team | area | workstream | group | unit'),
  ],
  owner,
  status,
  statusOn: [
    list(`last updated | last update | last updated on | last update date | last updated date | last reviewed | updated
      updated on | date updated | update date | status date | status on | date of status | status as of | as of`),
  ],
  statusNote: [
    list(`status note | status comment | status commentary | status description | status detail | status update | note to status
      latest update | current update | weekly update | monthly update | update | progress note | progress update
      recent progress | rag comment | rag rationale`),
  ],
  startsOn: [
    list(`start | start date | start on | starts | starts on | started | date started | actual start | actual start date
      planned start | planned start date | begin | begin date | kickoff | kick off | kickoff date | kick off date
      commencement date`),
  ],
  originalTargetOn: originalDate,
  targetOn: currentDate,
  closedOn: doneDate,
  note,
};

const ofMilestones: Record<MilestoneField, Synonyms> = {
  id: identifiers('milestone | deliverable | decision | task | action | item | record'),
  initiative: [
    named('initiative'),
    [...named('project | programme | program'), ...list('initiative project | rock')],
    [...named('workstream | strategy | phase | objective'), ...list('belongs to | epic')],
    // Its id in their spreadsheet names it as well.
    ...identifiers('initiative | project | programme | program', []),
  ],
  title: [
    named('milestone'),
    [...named('deliverable | decision'), ...list('title | milestone deliverable')],
    [
      ...named('action | action item | task | activity | item | step | output | checkpoint | event'),
      ...list('name | what | gate'),
    ],
    ['description'],
  ],
  kind: [
    list('kind | type | milestone type | milestone kind | type of milestone | kind of milestone | item type'),
    list('category | class'),
  ],
  owner,
  originalDueOn: originalDate,
  dueOn: currentDate,
  completedOn: doneDate,
  status,
  needsInputFrom: [
    list(
      'needs input from | needs input | input from | input needed | input needed from | requires input from | input required from',
    ),
    list(`decision maker | decided by | decision needed from | decision required from | approval needed from | decision by | decision owner | who decides | approver | approval by | approved by
      consulted | input required`),
  ],
  leadDays: [
    list(
      'lead time | lead days | lead time days | lead time in days | days before | notice | notice days | notice period',
    ),
  ],
  note,
};

/** The headings of each field of a kind. */
export const synonymsOf: Record<ImportKind, Partial<Record<ImportField, Synonyms>>> = {
  initiatives: ofInitiatives,
  milestones: ofMilestones,
  metrics: ofMetrics,
  past_plans: ofPastPlans,
  days: ofDays,
};
