import { Button } from '@mantine/core';
import { explain } from '#renderer/data/errors.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { choose, chooseNothing, type ImportChoice } from '../state.ts';

interface FileErrorProps {
  clientId: string;
  choice: ImportChoice;
  error: unknown;
  onRetry: () => void;
}

/** A file that cannot be read: why, and what to do. What was chosen stays. */
export function FileError({ clientId, choice, error, onRetry }: FileErrorProps) {
  const { sentence, next } = explain(error);
  const hasMap = Object.keys(choice.map).length > 0;
  return (
    <div role="alert">
      <EmptyState
        title={sentence}
        action={
          <>
            {hasMap && (
              <Button variant="default" onClick={() => choose(clientId, { map: {} })}>
                Forget the mapping by hand
              </Button>
            )}
            <Button variant="default" onClick={onRetry}>
              Try again
            </Button>
            <Button onClick={() => chooseNothing(clientId, choice.kind)}>Choose another file</Button>
          </>
        }
      >
        {next}
      </EmptyState>
    </div>
  );
}
