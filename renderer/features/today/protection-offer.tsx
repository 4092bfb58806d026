import { Button } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useWorkspaceStatus } from '#renderer/data/settings.ts';
import { toWorkspace } from '#renderer/state/router.ts';
import classes from './protection-offer.module.css';

/** Says once, quietly, that nothing guards the workspace yet; until it is guarded or the offer is put away. */
export function ProtectionOffer() {
  const { data: status } = useWorkspaceStatus();
  const save = useCommand(api.workspace.saveSettings.mutationOptions());
  if (status?.protection !== 'none' || !status.settings.offersProtection) return null;
  return (
    <aside className={classes.offer} aria-label="Protection">
      <p>Your clients’ files are guarded by nothing but your user account. A passphrase takes a minute.</p>
      <Button variant="default" component="a" href={toWorkspace('settings')}>
        Protect them
      </Button>
      <Button variant="subtle" onClick={() => save.mutate({ offersProtection: false })}>
        Not now
      </Button>
    </aside>
  );
}
