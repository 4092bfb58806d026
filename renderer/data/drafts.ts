/**
 * Drafts of a protected workspace, kept by the app where they are encrypted: sent as they are typed, and given back when a
 * window starts or is unlocked, before any form is shown.
 */
import { useEffect, useState } from 'react';
import { keepDraftsFromDisk, takeInDrafts, useDrafts } from '../state/drafts.ts';
import { useLock } from '../state/lock.ts';
import { api } from './api.ts';
import { useWorkspaceStatus } from './settings.ts';

/** Names of drafts that the app does not have yet as they are here. */
const unsent = new Set<string>();
let isKept = false;
let isSending = false;

/** Once, at the start: whatever is typed from then on is sent where it belongs. */
export function sendDrafts(): void {
  useDrafts.subscribe(({ drafts }, before) => {
    if (!isKept) return;
    for (const key of Object.keys({ ...drafts, ...before.drafts }))
      if (drafts[key] !== before.drafts[key]) unsent.add(key);
    void send();
  });
}

/** True once forms may be shown: what was typed before is there. */
export function useDraftsAtHand(): boolean {
  const { data: status } = useWorkspaceStatus();
  const protection = status?.protection;
  // Nothing is waited for where the first answer has come already.
  const [isAtHand, setAtHand] = useState(protection === 'none');
  useEffect(() => {
    if (protection === undefined) return;
    const isProtected = protection !== 'none';
    keepDraftsFromDisk(isProtected);
    if (!isProtected) isKept = false;
    else if (!isKept) keepHereToo();
    if (isProtected) void giveBack().finally(() => setAtHand(true));
    else setAtHand(true);
  }, [protection]);
  return isAtHand;
}

// A workspace that was just protected: what is typed already goes there as well.
function keepHereToo(): void {
  isKept = true;
  for (const key of Object.keys(useDrafts.getState().drafts)) unsent.add(key);
}

async function giveBack(): Promise<void> {
  try {
    const kept = await api.workspace.drafts.call({});
    const known = Object.entries(kept).filter(([key]) => !unsent.has(key));
    takeInDrafts(Object.fromEntries(known));
    await send();
  } catch {
    // Without them a form starts with what is stored; what is typed is sent with the next change.
  }
}

// One at a time, each as it is by then: however fast somebody types, no more is under way.
async function send(): Promise<void> {
  if (isSending || useLock.getState().isLocked) return;
  isSending = true;
  try {
    for (const key of unsent) {
      unsent.delete(key);
      const values = useDrafts.getState().drafts[key] ?? null;
      await api.workspace.keepDraft.call({ key, values }).catch((error: unknown) => {
        unsent.add(key);
        throw error;
      });
    }
  } catch {
    // Tried again with the next change, or once the window is unlocked.
  } finally {
    isSending = false;
  }
}
