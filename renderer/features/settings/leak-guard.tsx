import { TagsInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import type { WorkspaceStatus } from '#renderer/data/settings.ts';
import { useUi } from '#renderer/state/ui.ts';
import { Section } from '#renderer/ui/page.tsx';
import classes from './settings.module.css';

/** Names that the leak guard never stops at, in any client's documents. */
export function LeakGuard({ settings }: { settings: WorkspaceStatus['settings'] }) {
  const isPresenting = useUi((ui) => ui.presenting !== null);
  const save = useCommand(api.workspace.saveSettings.mutationOptions());
  if (isPresenting) return null;
  return (
    <Section title="Leak guard">
      <p className={classes.note}>
        Before a file is written, Throughline searches it for the names of every other client and their
        people, and writes nothing where it finds one. A name that is a common word, like Summit, counts only
        where it is written with a capital; where that still stops too much, put it here.
      </p>
      <TagsInput
        label="Names to ignore, as whole words"
        classNames={{ inputField: classes.tagsField ?? '' }}
        value={settings.ignoredNames}
        splitChars={[',', ';']}
        onChange={(ignoredNames) => save.mutate({ ignoredNames })}
      />
    </Section>
  );
}
