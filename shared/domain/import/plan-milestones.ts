/** Plans the import of milestones. */
import { fold } from './cells.ts';
import { Directory } from './directory.ts';
import { draftMilestone } from './draft-milestone.ts';
import { ImportLog } from './import-log.ts';
import { entriesById, matchRows } from './match-rows.ts';
import { describePlan, refuseDuplicate, reportMissingColumns } from './plan-common.ts';
import type { Existing, ImportSource, MilestonePlan, MilestoneValues, PlannedRow } from './plan-types.ts';
import { milestoneDates, readMilestone, type SaidMilestone } from './read-milestone.ts';
import { columnsOf, RowReader } from './row-reader.ts';

/** Plans what each row of the file would do to the calendar. Never throws, whatever the cells hold. */
export function planMilestones(source: ImportSource): MilestonePlan {
  const log = new ImportLog();
  const { existing } = source;
  const directories = directoriesOf(existing);
  const said = readMilestones(source, directories.initiatives, log);
  const matches = matchRows(
    [...said.values()],
    existing.milestones.map(({ id, externalId, initiativeId, title }) => ({
      id,
      externalId,
      key: keyOf(initiativeId, title),
    })),
  );
  const byId = new Map(existing.milestones.map((milestone) => [milestone.id, milestone]));
  const owners = new Set(
    [...said.values()].flatMap(({ owner }) => (owner === undefined ? [] : [fold(owner)])),
  );
  const context = { ...directories, owners, fileName: source.fileName, asOf: source.asOf };
  const rows = source.rows.map(({ row }): PlannedRow<MilestoneValues> => {
    const read = said.get(row);
    if (!read) return { row, title: '', action: 'refuse' };
    const first = matches.duplicates.get(row);
    if (first !== undefined) return refuseDuplicate(read.reader, read.title, first);
    const known = byId.get(matches.entries.get(row) ?? '');
    return known || read.initiative !== undefined ? draftMilestone(read, known, context) : refuseOrphan(read);
  });
  reportMissingColumns('milestones', source, milestoneDates, log);
  return {
    kind: 'milestones',
    ...describePlan(rows, log),
    newPeople: directories.people.made,
    newFunctions: [],
    newObjectives: [],
    newInitiatives: directories.initiatives.made,
  };
}

function refuseOrphan({ reader, title }: SaidMilestone): PlannedRow<MilestoneValues> {
  const message = 'No initiative is named, so the row is not imported. Name the initiative in each row.';
  reader.report('initiative', 'INITIATIVE_MISSING', message);
  return { row: reader.row, title, action: 'refuse' };
}

function directoriesOf({ people, functions, initiatives }: Existing) {
  const named = initiatives.map(({ id, title }) => ({ id, name: title }));
  const byAnyId = [...entriesById(initiatives)].map(
    ([text, { id, title }]) => [text, { id, name: title }] as const,
  );
  return {
    initiatives: new Directory(named, byAnyId),
    people: new Directory(people),
    functions: new Directory(functions),
  };
}

interface KeyedMilestone extends SaidMilestone {
  readonly key: string | undefined;
}

/** Rows with the key that they match by: where no initiative is named, that of the milestone with the row's id. */
function readMilestones(
  source: ImportSource,
  initiatives: Directory,
  log: ImportLog,
): Map<number, KeyedMilestone> {
  const columns = columnsOf(source);
  const byId = entriesById(source.existing.milestones);
  const said = new Map<number, KeyedMilestone>();
  for (const row of source.rows) {
    const read = readMilestone(new RowReader(columns, row, log), source.asOf);
    if (!read) continue;
    const { initiative, id, title } = read;
    const parent =
      initiative === undefined
        ? id && byId.get(fold(id))?.initiativeId
        : (initiatives.find(initiative)?.id ?? `new ${fold(initiative)}`);
    said.set(row.row, { ...read, key: parent && keyOf(parent, title) });
  }
  return said;
}

function keyOf(parent: string, title: string): string {
  return `${parent}\n${fold(title)}`;
}
