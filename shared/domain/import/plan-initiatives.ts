/** Plans the import of initiatives. */
import { fold } from './cells.ts';
import { Directory } from './directory.ts';
import { draftInitiative } from './draft-initiative.ts';
import { ImportLog } from './import-log.ts';
import { matchRows } from './match-rows.ts';
import { describePlan, refuseDuplicate, reportMissingColumns } from './plan-common.ts';
import type { ImportSource, InitiativePlan, InitiativeValues, PlannedRow } from './plan-types.ts';
import { initiativeDates, readInitiative, type SaidInitiative } from './read-initiative.ts';
import { columnsOf, RowReader } from './row-reader.ts';

/** Plans what each row of the file would do to the registry. Never throws, whatever the cells hold. */
export function planInitiatives(source: ImportSource): InitiativePlan {
  const log = new ImportLog();
  const { existing, fileName, asOf } = source;
  const people = new Directory(existing.people);
  const functions = new Directory(existing.functions);
  const objectives = new Directory(existing.objectives);
  const columns = columnsOf(source);
  const said = new Map<number, SaidInitiative>();
  for (const row of source.rows) {
    const read = readInitiative(new RowReader(columns, row, log), asOf);
    if (read) said.set(row.row, read);
  }
  const matches = matchRows(
    [...said.values()],
    existing.initiatives.map(({ id, externalId, title }) => ({ id, externalId, key: fold(title) })),
  );
  const byId = new Map(existing.initiatives.map((initiative) => [initiative.id, initiative]));
  const context = { people, functions, objectives, fileName, asOf };
  const rows = source.rows.map(({ row }): PlannedRow<InitiativeValues> => {
    const read = said.get(row);
    if (!read) return { row, title: '', action: 'refuse' };
    const first = matches.duplicates.get(row);
    if (first !== undefined) return refuseDuplicate(read.reader, read.title, first);
    return draftInitiative(read, byId.get(matches.entries.get(row) ?? ''), context);
  });
  reportMissingColumns('initiatives', source, initiativeDates, log);
  return {
    kind: 'initiatives',
    ...describePlan(rows, log),
    newPeople: people.made,
    newFunctions: functions.made,
    newObjectives: objectives.made,
    newInitiatives: [],
  };
}
