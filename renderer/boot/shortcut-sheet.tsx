import { type Shortcut, shortcuts } from '../state/shortcuts.ts';
import { setOpen } from '../state/ui.ts';
import { Dialog } from '../ui/dialog.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import classes from './shortcut-sheet.module.css';

const groups: readonly { title: string; holds: (shortcut: Shortcut) => boolean }[] = [
  { title: 'Go to', holds: ({ command }) => command.startsWith('go-') },
  { title: 'Do', holds: ({ command, keys }) => !/^(go|text)-/.test(command) && keys.length > 0 },
  { title: 'Text size', holds: ({ command }) => command.startsWith('text-') },
];

/** Every shortcut of the app on one sheet; the grid lists its own in its menu. */
export default function ShortcutSheet() {
  return (
    <Dialog title="Keyboard shortcuts" isOpen onClose={() => setOpen('shortcuts', false)} size="xl">
      <div className={classes.sheet}>
        {groups.map(({ title, holds }) => (
          <section key={title}>
            <h3 className={classes.title}>{title}</h3>
            <dl className={classes.list}>
              {shortcuts.filter(holds).map(({ command, label, keys }) => (
                <div key={command} className={classes.row}>
                  <dt>{label.replace('…', '')}</dt>
                  <dd className={classes.keys}>
                    {keys.map((text) => (
                      <KeyHint key={text} keys={text} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
