import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { tellError } from '#renderer/data/command.ts';
import { undoCommand } from '#renderer/data/undo.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { Page } from '#renderer/ui/page.tsx';
import { Stat, Stats } from '#renderer/ui/stat.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { importKindWords } from '#shared/domain/import/fields.ts';
import classes from '../import.module.css';
import { choose, chooseNothing, type FinishedImport } from '../state.ts';
import { placeOf } from '../words.ts';
import { Problems } from './problems.tsx';

interface FinishedProps {
  client: ClientSummary;
  finished: FinishedImport;
}

/** What came in, what did not and why; and a way to take all of it back. */
export function Finished({ client, finished }: FinishedProps) {
  const isUndone = useIsUndone(client.id, finished.commandId);
  const { kind, fileName } = finished;
  return (
    <Page
      title={titleOf(finished, isUndone)}
      note={fileName}
      layout="fill"
      actions={
        <>
          <UndoButton clientId={client.id} finished={finished} isUndone={isUndone} />
          <Button variant="default" onClick={() => chooseNothing(client.id, kind)}>
            Import another file
          </Button>
          <Button component="a" href={placeOf[kind].href(client.slug)}>
            {placeOf[kind].words}
          </Button>
        </>
      }
    >
      <Counts finished={finished} isUndone={isUndone} />
      <div className={classes.problems}>
        <Problems problems={finished.problems} fileName={fileName} />
      </div>
    </Page>
  );
}

function titleOf({ kind, hasChanged }: FinishedImport, isUndone: boolean): string {
  if (isUndone) return 'Import undone';
  return hasChanged ? `${importKindWords[kind]} imported` : 'Nothing new in this file';
}

function Counts({ finished, isUndone }: { finished: FinishedImport; isUndone: boolean }) {
  const locale = useLocale();
  const { created, updated, unchanged, refused } = finished;
  return (
    <Stats>
      <Stat label="New" note={isUndone ? 'taken back' : 'came in'}>
        {created.toLocaleString(locale)}
      </Stat>
      <Stat label="Changed" note={isUndone ? 'put back as they were' : 'matched and updated'}>
        {updated.toLocaleString(locale)}
      </Stat>
      <Stat label="Unchanged" note="here already">
        {unchanged.toLocaleString(locale)}
      </Stat>
      <Stat label="Refused" note="not imported">
        {refused.toLocaleString(locale)}
      </Stat>
    </Stats>
  );
}

interface UndoButtonProps {
  clientId: string;
  finished: FinishedImport;
  isUndone: boolean;
}

function UndoButton({ clientId, finished: { commandId }, isUndone }: UndoButtonProps) {
  if (commandId === undefined) return null;
  if (isUndone) {
    return (
      <Button variant="default" onClick={() => choose(clientId, { finished: undefined })}>
        Back to the preview
      </Button>
    );
  }
  return (
    <WriteButton variant="default" onClick={() => void undoCommand(clientId, commandId).catch(tellError)}>
      Undo the import
    </WriteButton>
  );
}

const recentCommands = 100;

/** True once the import was taken back, by whatever way. */
function useIsUndone(clientId: string, commandId: string | undefined): boolean {
  const { data = [] } = useQuery(
    api.history.list.queryOptions({ input: { clientId, limit: recentCommands } }),
  );
  return data.find(({ id }) => id === commandId)?.isUndone ?? false;
}
