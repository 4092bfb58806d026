/** `import initiatives`, `import milestones` and so on: what a client keeps in spreadsheets. */
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { fieldsOf, type ImportKind, importKinds, importKindWords } from '#shared/domain/import/fields.ts';
import { checked } from '../options.ts';
import { readInputFile } from '../read-input-file.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

interface ImportOptions {
  map?: Record<string, string>;
  dateOrder?: 'mdy' | 'dmy';
  sheet?: string;
  dryRun?: boolean;
}

export function importCommands(program: Command, runner: Runner): void {
  const group = program
    .command('import')
    .description('Brings in what a client keeps in spreadsheets, from CSV or XLSX');
  for (const kind of importKinds) {
    onClient(group.command(`${kind.replace('_', '-')} <file>`))
      .description(
        `Brings in ${importKindWords[kind].toLowerCase()}; doing it again with the same file changes nothing`,
      )
      .addOption(checked('--map <heading=field,…>', mapHelp(kind), readMap))
      .addOption(new Option('--date-order <order>', 'how 3/4/2026 is meant').choices(['mdy', 'dmy']))
      .option('--sheet <name>', 'which sheet of a workbook')
      .option('--dry-run', 'says what would happen and changes nothing')
      .action(runner.inClient((at, options: ImportOptions, file) => importFile(at, kind, options, file)));
  }
}

function mapHelp(kind: ImportKind): string {
  return `which column fills which field: ${fieldsOf[kind].join(', ')}`;
}

async function importFile(
  { api, clientId, finish }: AtClient,
  kind: ImportKind,
  { map, dateOrder, sheet, dryRun }: ImportOptions,
  file: string,
) {
  const request = {
    clientId,
    kind,
    fileName: basename(file),
    file: readInputFile(file),
    sheet,
    map,
    dateOrder,
  };
  if (dryRun) {
    const { counts, problems } = await finish(api.imports.plan(request));
    return { ...counts, problems };
  }
  const { created, updated, unchanged, refused, problems } = await finish(api.imports.apply(request));
  return { created, updated, unchanged, refused, problems };
}

/** `Heading=field,Other heading=field`; a heading may hold commas, and an empty field leaves its column out. */
function readMap(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/\s*([^=]+?)\s*=\s*([^=,]*?)\s*(?:,|$)/g)];
  const isWhole = pairs.map(([whole]) => whole).join('') === text;
  if (!isWhole || pairs.length === 0) throw new Error('is not a map such as "Workstream=title,Lead=owner"');
  return Object.fromEntries(pairs.map(([, heading = '', field = '']) => [heading, field]));
}
