import { Button } from '@mantine/core';
import classes from './synced-places.module.css';

interface SyncedPlacesProps {
  places: readonly { folder: string; program: string }[];
  onDismiss: (folder: string) => void;
}

/** Warns of live files in a folder that another program keeps in step, with what to do instead. */
export function SyncedPlaces({ places, onDismiss }: SyncedPlacesProps) {
  return places.map(({ folder, program }) => (
    <section key={folder} className={classes.warning} aria-label={`${program} keeps this workspace in step`}>
      <div>
        <p className={classes.title}>Your data lies in a folder that {program} keeps in step.</p>
        <p>
          It may copy a file while it is being written, or put an older one in its place. Close Throughline,
          move the data folder to one that stays on this machine, and let {program} have the backups instead:
          choose <code>{folder}</code> as the second folder of the backups.
        </p>
      </div>
      <Button variant="default" size="compact-sm" onClick={() => onDismiss(folder)}>
        Do not warn again
      </Button>
    </section>
  ));
}
