import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { lockWorkspace } from '#renderer/data/lock.ts';
import { useProtection } from '#renderer/data/protection.ts';
import type { WorkspaceStatus } from '#renderer/data/settings.ts';
import { InstantText } from '#renderer/ui/figures.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Row } from '../row.tsx';
import { ChangeProtection } from './change-protection.tsx';
import { NewKeys } from './new-keys.tsx';
import { RecoveryKey } from './recovery-key.tsx';
import { guardOf, recoveryKeyNote } from './words.ts';

const minutes = [0, 1, 5, 15, 30, 60, 120].map((count) => ({
  value: String(count),
  label: count === 0 ? 'Never' : count === 1 ? 'After 1 minute' : `After ${count} minutes`,
}));

/** What guards the data now, what the risk is, and the ways to guard it better. */
export function Protection({ settings }: { settings: WorkspaceStatus['settings'] }) {
  const { data: status } = useProtection();
  const [open, setOpen] = useState<'protection' | 'recovery-key' | 'new-keys'>();
  const save = useCommand(api.workspace.saveSettings.mutationOptions());
  if (!status) return null;
  const { name, risk } = guardOf(status);
  const isProtected = status.kind !== 'none';
  const close = () => setOpen(undefined);
  return (
    <Section title="Protection">
      <Row label={name} note={risk}>
        <Button variant={isProtected ? 'default' : 'filled'} onClick={() => setOpen('protection')}>
          {isProtected ? 'Change…' : 'Protect…'}
        </Button>
      </Row>
      <Row label="Recovery key" note={recoveryKeyNote(status)}>
        {status.recoveryKeyMadeAt && (
          <>
            Made <InstantText instant={status.recoveryKeyMadeAt} />{' '}
          </>
        )}
        <Button variant="default" onClick={() => setOpen('recovery-key')}>
          {status.recoveryKeyMadeAt ? 'Replace…' : 'Make one…'}
        </Button>
      </Row>
      <Row
        label="Keys of the files"
        note="Each client’s file has a key of its own. Give new ones when somebody may have an older copy of this folder and what opened it."
      >
        <Button variant="default" onClick={() => setOpen('new-keys')}>
          New keys…
        </Button>
      </Row>
      {isProtected && (
        <>
          <Row label="Lock when nobody is here" note="Every file is closed. What you were typing is kept.">
            <Select
              data={minutes}
              value={String(settings.autoLockMinutes)}
              aria-label="Lock when nobody is here"
              allowDeselect={false}
              onChange={(value) => value && save.mutate({ autoLockMinutes: Number(value) })}
            />
          </Row>
          <Row label="Lock now">
            <Button variant="default" onClick={() => void lockWorkspace()}>
              Lock
            </Button>
          </Row>
        </>
      )}
      {open === 'new-keys' && <NewKeys status={status} onClose={close} />}
      {open === 'protection' && <ChangeProtection status={status} onClose={close} />}
      {open === 'recovery-key' && (
        <RecoveryKey status={status} ownerName={settings.ownerName} onClose={close} />
      )}
    </Section>
  );
}
