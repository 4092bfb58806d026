import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useUi } from '#renderer/state/ui.ts';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import classes from './allowed-names.module.css';

/** The names of other clients that this one's documents may hold, and why; nothing where there are none. */
export function AllowedNames({ clientId }: { clientId: string }) {
  const isPresenting = useUi((ui) => ui.presenting !== null);
  const { data: names = [] } = useQuery(api.leaks.allowed.queryOptions({ input: { clientId } }));
  const withdraw = useCommand(api.leaks.withdraw.mutationOptions());
  if (isPresenting || names.length === 0) return null;
  return (
    <section>
      <h2 className={classes.legend}>Names allowed here</h2>
      <ul className={classes.allowed}>
        {names.map(({ id, name, reason }) => (
          <li key={id}>
            <span>
              {name} <span className={classes.reason}>– {reason}</span>
            </span>
            <WriteButton
              size="compact-xs"
              variant="subtle"
              aria-label={`Stop allowing ${name}`}
              onClick={() => withdraw.mutate({ clientId, allowedNameId: id })}
            >
              Stop allowing
            </WriteButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
