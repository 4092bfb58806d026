/** What was chosen to import, by client: it outlives errors and a look at another screen, and ends with the window. */
import { create } from 'zustand';
import type { ImportResult } from '#shared/contract/imports.ts';
import type { ImportKind } from '#shared/domain/import/fields.ts';
import type { DateOrder } from '#shared/domain/import/parse-date.ts';

/** Heading → field, as mapped by hand; an empty field leaves the column out. */
type HandMap = Readonly<Record<string, string>>;

export interface FinishedImport extends ImportResult {
  kind: ImportKind;
  fileName: string;
  /** The command that undo takes back; none when nothing was new. */
  commandId: string | undefined;
}

export interface ImportChoice {
  file: File | undefined;
  kind: ImportKind;
  sheet: string | undefined;
  dateOrder: DateOrder | undefined;
  map: HandMap;
  finished: FinishedImport | undefined;
}

const mostToHold = 64e6;

const nothingChosen: ImportChoice = {
  file: undefined,
  kind: 'initiatives',
  sheet: undefined,
  dateOrder: undefined,
  map: {},
  finished: undefined,
};

const useChoices = create<Readonly<Record<string, ImportChoice>>>(() => ({}));

export function useImportChoice(clientId: string): ImportChoice {
  return useChoices((choices) => choices[clientId] ?? nothingChosen);
}

/** Changes some of it. Another kind or sheet has other headings, so what was mapped by hand for one is not the other's. */
export function choose(clientId: string, change: Partial<ImportChoice>): void {
  const fresh = 'kind' in change || 'sheet' in change ? { map: {} } : {};
  useChoices.setState((choices) => ({
    [clientId]: { ...(choices[clientId] ?? nothingChosen), ...fresh, ...change },
  }));
}

/**
 * Another file: the answers given to an earlier version of it (the same name) hold for it too. It is read at once, because
 * a browser no longer reads a file that was saved again since it was chosen; one that is refused for its size is not.
 */
export async function chooseFile(clientId: string, choice: ImportChoice, chosen: File): Promise<void> {
  const file = chosen.size > mostToHold ? chosen : new File([await chosen.arrayBuffer()], chosen.name);
  const isSame = choice.file?.name === file.name;
  const fresh = isSame ? {} : { sheet: undefined, dateOrder: undefined, map: {} };
  choose(clientId, { ...fresh, file, finished: undefined });
}

export function chooseNothing(clientId: string, kind: ImportKind): void {
  choose(clientId, { ...nothingChosen, kind });
}
