import { InstantText } from '#renderer/ui/figures.tsx';
import classes from './protection.module.css';

/** The key in its numbered groups, as it is typed later on. */
export function KeyGroups({ groups }: { groups: readonly string[] }) {
  return (
    <ol className={classes.groups} aria-label="Recovery key">
      {groups.map((group, index) => (
        // No two are the same: each holds the check of its own place.
        <li key={group}>
          <span className={classes.number}>{index + 1}</span>
          <code>{group}</code>
        </li>
      ))}
    </ol>
  );
}

/** What comes out of the printer and is never on the screen. It names no client: paper lies about. */
export function RecoverySheet({ groups, ownerName }: { groups: readonly string[]; ownerName: string }) {
  return (
    <section className={classes.sheet} aria-hidden="true">
      <h1>Throughline recovery key</h1>
      <p>
        {ownerName ? `The workspace of ${ownerName}` : 'A Throughline workspace'}, made{' '}
        <InstantText instant={new Date().toISOString()} />
      </p>
      <KeyGroups groups={groups} />
      <h2>What it opens</h2>
      <p>
        Every client of this workspace when its passphrase is forgotten or its computer is gone, every backup,
        and every exported client file. Whoever has this sheet and the data can read all of it.
      </p>
      <h2>How to use it</h2>
      <p>
        On the screen that says “Throughline is locked”, choose “I have a recovery key” and type the groups in
        order. Capital or small letters, dashes and spaces do not matter. A mistyped group is named.
      </p>
      <p>Keep it where the computer is not. It stops working when a new recovery key is put in force.</p>
    </section>
  );
}
