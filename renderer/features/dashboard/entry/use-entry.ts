/** One month's entry: its draft, paste, and everything saved as one command. */
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { explain } from '#renderer/data/errors.ts';
import { dropDraft, readDraft, writeDraft } from '#renderer/state/drafts.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import type { Board } from '#shared/contract/board.ts';
import type { PlainMonth } from '#shared/domain/dates.ts';
import { type EntryCells, type EntryRow, entryRows, pasteInto, readingsOf, type Typed } from './rows.ts';

export function useEntry(clientId: string, board: Board, month: PlainMonth) {
  const locale = useLocale();
  const key = `readings/${clientId}/${month}`;
  const [typed, setTyped] = useState<Typed>(() => draftOf(key, board, month, locale));
  const [correction, setCorrection] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const put = useCommand(api.dashboard.putReadings.mutationOptions(), { tells: 'done' });
  const rows = entryRows(board, month, typed, locale);
  const changed = rows.filter(({ isChanged }) => isChanged);

  const type = (more: Typed) => {
    const next = { ...typed, ...more };
    setTyped(next);
    writeDraft(key, next);
  };
  const discard = () => {
    setTyped({});
    setProblems([]);
    dropDraft(key);
  };
  return {
    ...{ rows, problems },
    ...{ correction, setCorrection },
    changed: changed.length,
    needsCorrection: changed.some(({ isClosed }) => isClosed),
    isBusy: put.isPending,
    discard,
    set: (metricId: string, cells: EntryCells) => type({ [metricId]: cells }),
    paste: (from: EntryRow, text: string) => {
      const pasted = pasteInto(rows, rows.indexOf(from), text);
      type(pasted.typed);
      setProblems(pasted.problems);
    },
    save: async () => {
      const wrong = changed.filter(({ problem }) => problem !== null);
      setProblems(wrong.map(({ metric, problem }) => `${metric.name}: ${problem}`));
      if (wrong.length > 0 || changed.length === 0) return;
      try {
        const reason = correction.trim() === '' ? undefined : correction;
        await put.mutateAsync({ clientId, readings: readingsOf(rows, month, locale), correction: reason });
        setCorrection('');
        dropDraft(key);
        setTyped({});
      } catch (error) {
        setProblems([explain(error).sentence]);
      }
    },
  };
}

// A draft of a metric that is gone since is left out; what was not typed is as it is stored.
function draftOf(key: string, board: Board, month: PlainMonth, locale: string): Typed {
  const rows = entryRows(board, month, {}, locale);
  return readDraft(key, Object.fromEntries(rows.map(({ metric, cells }) => [metric.id, cells])));
}
