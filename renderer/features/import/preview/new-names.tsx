import { Button, Popover } from '@mantine/core';
import type { ImportPreview } from '#shared/contract/imports.ts';
import classes from './preview.module.css';

/** Who and what is added along the way, counted; the names on demand. */
export function NewNames({ preview }: { preview: ImportPreview }) {
  const groups = [
    { one: 'person', several: 'people', names: preview.newPeople },
    { one: 'function', several: 'functions', names: preview.newFunctions },
    { one: 'objective', several: 'objectives', names: preview.newObjectives },
    { one: 'initiative', several: 'initiatives', names: preview.newInitiatives },
  ].filter(({ names }) => names.length > 0);
  if (groups.length === 0) return null;
  const summary = groups.map(
    ({ one, several, names }) => `${names.length} ${names.length === 1 ? one : several}`,
  );
  return (
    <Popover position="bottom-end" width={280} trapFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm">
          Adds {summary.join(', ')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Added along the way">
        <div className={classes.names}>
          {groups.map(({ several, names }) => (
            <section key={several}>
              <h3 className={classes.namesTitle}>New {several}</h3>
              <p>{names.join(', ')}</p>
            </section>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
