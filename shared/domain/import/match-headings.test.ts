import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, type ImportKind } from './fields.ts';
import { fieldNamed, findHeadingRow, matchHeadings } from './match-headings.ts';

function fields(kind: ImportKind, headings: string): string {
  return matchHeadings(headings.split('|'), kind)
    .mapping.map((field) => field ?? '·')
    .join(' ');
}

describe('headings of initiatives', () => {
  it.each([
    ['Initiative|Owner|Due', 'title owner targetOn'],
    ['Title|Responsible|Due date', 'title owner targetOn'],
    ['Project|Responsible Party|Deadline', 'title owner targetOn'],
    ['Action|Lead|Target', 'title owner targetOn'],
    ['Initiative|Owner|Target date|Status', 'title owner targetOn status'],
    ['Initiative Name|Owner(s)|Target completion date|RAG', 'title owner targetOn status'],
    ['Initiative|Original due|Current due', 'title originalTargetOn targetOn'],
    ['Initiative|Baseline|Revised', 'title originalTargetOn targetOn'],
    ['Initiative|Objective', 'title objective'],
    ['Initiative|Goal', 'title objective'],
    ['Initiative|Pillar|Dept.', 'title objective function'],
    ['ID|Initiative|Last updated|Latest update', 'id title statusOn statusNote'],
    ['Initiative|Start Date|Due Date (MM/DD/YYYY)', 'title startsOn targetOn'],
    ['Initiative|% Complete|Sponsor|Budget', 'title · · ·'],
    ['Initiative|Description|Comments', 'title note note'],
  ])('%s', (headings, expected) => {
    expect(fields('initiatives', headings)).toBe(expected);
  });

  it('reads headings whatever their case, spaces, punctuation, plural, line breaks and byte order mark', () => {
    expect(
      fields('initiatives', '\uFEFFINITIATIVES:|  owner\u00a0name |Target\nDate|*Status*|due_date'),
    ).toBe('title owner targetOn status ·');
  });

  it('prefers the surer heading over the one further left', () => {
    expect(fields('initiatives', 'Title|Project|Initiative')).toBe('· · title');
    expect(fields('initiatives', 'Goal|Objective|Action|Responsible Party')).toBe('· objective title owner');
  });

  it('takes the first of two equal headings and reports the other', () => {
    const match = matchHeadings(['Initiative', 'Due date', 'Deadline'], 'initiatives');
    expect(match.mapping).toEqual(['title', 'targetOn', null]);
    expect(match.ambiguous).toEqual([{ heading: 'Deadline', field: 'targetOn', takenBy: 'Due date' }]);
  });

  it('takes a plain date as the original beside a revised one', () => {
    expect(fields('initiatives', 'Project|Due date|Revised due date')).toBe(
      'title originalTargetOn targetOn',
    );
    expect(fields('initiatives', 'Project|Original due|Due date')).toBe('title originalTargetOn targetOn');
  });

  it('says what it could not use and what is missing', () => {
    const match = matchHeadings(['Owner', 'Budget', null, ''], 'initiatives');
    expect(match.unmatched).toEqual(['Budget']);
    expect(match.missing).toEqual(['title']);
  });
});

describe('headings of milestones', () => {
  it.each([
    ['Initiative|Milestone|Due', 'initiative title dueOn'],
    ['Project|Deliverable|Deadline', 'initiative title dueOn'],
    ['Initiative|Title|Owner|Due', 'initiative title owner dueOn'],
    ['Project|Action|Who|When|Done?', 'initiative title owner dueOn completedOn'],
    ['Initiative|Milestone|Type|Original due|Current due', 'initiative title kind originalDueOn dueOn'],
    ['Initiative|Milestone|Baseline|Target|Revised', 'initiative title originalDueOn · dueOn'],
    [
      'Milestone ID|Initiative|Milestone|Lead time (days)|Needs input from',
      'id initiative title leadDays needsInputFrom',
    ],
    ['Initiative|Milestone|Due|Completed on|Status', 'initiative title dueOn completedOn status'],
    ['Initiative|Milestone|Due|Completion date', 'initiative title dueOn completedOn'],
    ['Initiative|Milestone|Completion date', 'initiative title dueOn'],
    ['Date|Description|Owner|Initiative', 'dueOn title owner initiative'],
    ['Project Name|Task Name|Assigned To|End Date|Progress %', 'initiative title owner dueOn ·'],
    ['MilestoneID|ProjectID|MilestoneName|PlannedDate', 'id initiative title dueOn'],
    ['Project|Project ID|Milestone|Decision needed from', 'initiative · title needsInputFrom'],
  ])('%s', (headings, expected) => {
    expect(fields('milestones', headings)).toBe(expected);
  });
});

describe('mapping by hand', () => {
  it('goes before any matching and can leave a column out', () => {
    const match = matchHeadings(['Name of thing', 'Owner', 'Boss', 'Due'], 'initiatives', {
      'name of thing': 'title',
      Boss: 'owner',
      Due: '',
    });
    expect(match.mapping).toEqual(['title', null, 'owner', null]);
    expect(match.ambiguous).toEqual([{ heading: 'Owner', field: 'owner', takenBy: 'Boss' }]);
  });

  it('takes a field by its own name or by any heading that means it', () => {
    expect(fieldNamed('targetOn', 'initiatives')).toBe('targetOn');
    expect(fieldNamed('target_on', 'initiatives')).toBe('targetOn');
    expect(fieldNamed('due', 'initiatives')).toBe('targetOn');
    expect(fieldNamed('Due date', 'milestones')).toBe('dueOn');
    expect(fieldNamed('ignore', 'milestones')).toBeNull();
    expect(fieldNamed('colour of the sky', 'milestones')).toBeUndefined();
  });

  it('reports a heading that is not in the file and a field that is none', () => {
    const manual = { Nowhere: 'owner', Due: 'nonsense' };
    expect(matchHeadings(['Initiative', 'Due'], 'initiatives', manual).unknown).toEqual([
      { heading: 'Nowhere', field: 'owner' },
      { heading: 'Due', field: 'nonsense' },
    ]);
  });
});

describe('finding the headings', () => {
  const rows = (...lines: (string | null)[][]) => lines.map((cells, index) => ({ row: index + 1, cells }));

  it('skips title lines, dates and blank lines above them', () => {
    const sheet = rows(
      ['Strategic initiatives 2026', null, null],
      ['As of', '2026-03-04', null],
      [null, null, null],
      ['Initiative', 'Owner', 'Due date'],
      ['New plant', 'Anna', '2026-06-30'],
    );
    expect(findHeadingRow(sheet)).toBe(3);
  });

  it('takes the first row with anything in it where no heading is known', () => {
    expect(findHeadingRow(rows([null], ['Foo', 'Bar'], ['1', '2']))).toBe(1);
    expect(findHeadingRow([])).toBe(-1);
  });
});

describe('any headings', () => {
  it('fill each field once, note excepted, and each column is told about', () => {
    const heading = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'Owner',
        'Lead',
        'Due',
        'Initiative',
        'Milestone',
        'Notes',
        'Revised due',
        'Date',
        'Status',
      ),
    );
    const kinds = fc.constantFrom<ImportKind>('initiatives', 'milestones');
    fc.assert(
      fc.property(fc.array(heading), kinds, (headings, kind) => {
        const { mapping } = matchHeadings(headings, kind);
        expect(mapping).toHaveLength(headings.length);
        for (const field of fieldsOf[kind]) {
          if (field !== 'note') expect(mapping.filter((its) => its === field).length).toBeLessThan(2);
        }
      }),
    );
  });
});
