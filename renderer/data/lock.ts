/** Blanks this window when the workspace is locked, opens it again when it is unlocked, and tells that a person is here. */
import { useEffect } from 'react';
import type { ProtectionStatus } from '#shared/contract/protection.ts';
import { useLock } from '../state/lock.ts';
import { tell, useNotices } from '../state/notices.ts';
import { useUi } from '../state/ui.ts';
import { api, queryClient } from './api.ts';
import { explain } from './errors.ts';
import { useWorkspaceStatus } from './settings.ts';

/** Locks every window. Where nothing protects the workspace, says so instead. */
export async function lockWorkspace(): Promise<void> {
  try {
    await api.protection.lock.call({});
  } catch (error) {
    const { sentence } = explain(error);
    tell({ tone: 'failed', message: sentence, next: 'Choose a passphrase under Settings, Protection.' });
  }
}

/** Leaves nothing of the workspace on the screen or in what was fetched. What was typed is saved or kept as a draft. */
export function blank(): void {
  // A field that is edited where it stands keeps what was typed when it is left.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  useLock.setState({ isLocked: true });
}

/** Once, at the start: whatever finds the workspace locked, the window forgets what it had fetched. */
export function forgetWhenLocked(): void {
  useLock.subscribe(({ isLocked }) => {
    if (!isLocked) return;
    queryClient.clear();
    useNotices.setState({ notices: [] });
    useUi.setState({ open: { palette: false, shortcuts: false } });
  });
}

/** The protection's state and its changes, until `signal` is aborted; connects again where it must. */
export async function followProtection(
  onChange: (status: ProtectionStatus) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const status of await api.protection.follow.call({}, { signal })) onChange(status);
    } catch (error) {
      if (explain(error).code === 'UNAUTHORIZED') useUi.setState({ hasSession: false });
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Milliseconds between two signs that a person is here. */
const signEvery = 20_000;

/** Puts off the lock of a protected workspace while a person uses this window. */
export function usePresence(): void {
  const { data } = useWorkspaceStatus();
  const isProtected = data !== undefined && data.protection !== 'none';
  useEffect(() => {
    if (!isProtected) return;
    const controller = new AbortController();
    let lastSign = 0;
    const sign = ({ timeStamp }: Event) => {
      if (timeStamp - lastSign < signEvery) return;
      lastSign = timeStamp;
      api.protection.stayUnlocked.call({}).catch(() => undefined);
    };
    const options = { signal: controller.signal, passive: true, capture: true };
    for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel'])
      addEventListener(kind, sign, options);
    return () => controller.abort();
  }, [isProtected]);
}
