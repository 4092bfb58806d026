import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { followProtection } from '#renderer/data/lock.ts';
import { useLock } from '#renderer/state/lock.ts';
import { Logo } from '#renderer/ui/logo.tsx';
import { PanelScreen } from '#renderer/ui/panel-screen.tsx';
import type { ProtectionStatus } from '#shared/contract/protection.ts';
import { ByPassphrase } from './by-passphrase.tsx';
import { ByRecoveryKey } from './by-recovery-key.tsx';
import { BySystem } from './by-system.tsx';
import classes from './lock.module.css';
import { NewPassphrase } from './new-passphrase.tsx';

type Way = 'usual' | 'recovery' | 'new-passphrase';

/** All that a window shows while the workspace is locked: nothing of any client. */
export default function LockScreen() {
  const [status, setStatus] = useState<ProtectionStatus>();
  const [way, setWay] = useState<Way>('usual');
  useEffect(() => {
    document.title = 'Throughline';
    const controller = new AbortController();
    void followProtection(setStatus, controller.signal);
    return () => controller.abort();
  }, []);
  // Who has just used the recovery key chooses a passphrase first.
  const isOpen = status !== undefined && status.lockedBy === null && way === 'usual';
  useEffect(() => {
    if (isOpen) enter();
  }, [isOpen]);
  return (
    <main className={classes.screen} id="screen">
      <PanelScreen>
        {status && !isOpen && (
          <>
            <Logo size={36} className={classes.mark} />
            {way === 'new-passphrase' ? (
              <NewPassphrase onDone={enter} />
            ) : (
              <>
                <h1 className={classes.title}>Throughline is locked</h1>
                <p className={classes.lead}>{reasons[status.lockedBy ?? 'start']}</p>
                {way === 'recovery' ? (
                  <ByRecoveryKey onOpen={() => setWay('new-passphrase')} />
                ) : (
                  <Usual kind={status.kind} />
                )}
                <Other way={way} onChoose={setWay} />
              </>
            )}
          </>
        )}
      </PanelScreen>
    </main>
  );
}

const reasons = {
  start: 'Every client’s file is closed and encrypted.',
  person: 'Every client’s file is closed and encrypted. What you were typing is kept.',
  idle: 'Nobody was here for a while, so every file was closed. What you were typing is kept.',
};

function Usual({ kind }: { kind: ProtectionStatus['kind'] }) {
  return kind === 'system' ? <BySystem /> : <ByPassphrase />;
}

function Other({ way, onChoose }: { way: Way; onChoose: (way: Way) => void }): ReactNode {
  const isRecovering = way === 'recovery';
  return (
    <Button
      variant="subtle"
      fullWidth
      className={classes.other ?? ''}
      onClick={() => onChoose(isRecovering ? 'usual' : 'recovery')}
    >
      {isRecovering ? 'Back' : 'I have a recovery key'}
    </Button>
  );
}

/** Draws the screen again where it was; everything is fetched anew. */
function enter(): void {
  void api.protection.stayUnlocked.call({}).catch(() => undefined);
  useLock.setState({ isLocked: false });
}
