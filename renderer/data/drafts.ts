/**
 * Drafts are kept by the app: sent as they are typed, and given back when a window starts or is unlocked, before any form is
 * shown, so that a closed window loses nothing.
 */
import { useEffect, useState } from 'react';
import { keepDraftsFromDisk, takeInDrafts, useDrafts } from '../state/drafts.ts';
import { useLock } from '../state/lock.ts';
import { api } from './api.ts';
import { useWorkspaceStatus } from './settings.ts';

/** Names of drafts that the app does not have yet as they are here. */
const unsent = new Set<string>();
let isKept = false;
let wasProtected = false;
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
  const hasKept = status?.hasDrafts ?? true;
  // Nothing is waited for where the first answer has come already and nothing is kept.
  const [isAtHand, setAtHand] = useState(!hasKept);
  useEffect(() => {
    if (protection === undefined) return;
    void placeDrafts({ isProtected: protection !== 'none', hasKept }).then(() => setAtHand(true));
  }, [protection, hasKept]);
  return isAtHand;
}

/** Begins to keep drafts, once it is known whether the workspace is protected; done when those that the app has are given back. */
export async function placeDrafts(status: { isProtected: boolean; hasKept: boolean }): Promise<void> {
  beginToKeep(status.isProtected);
  if (status.hasKept) await giveBack();
}

function beginToKeep(isProtected: boolean): void {
  isKept = true;
  keepDraftsFromDisk(isProtected);
  // A workspace that was just protected: what only this window's storage had goes there as well.
  if (isProtected && !wasProtected)
    for (const key of Object.keys(useDrafts.getState().drafts)) unsent.add(key);
  wasProtected = isProtected;
  if (unsent.size > 0) void send();
}

async function giveBack(): Promise<void> {
  try {
    const kept = await api.workspace.drafts.call({});
    const known = Object.entries(kept).filter(([key]) => !unsent.has(key));
    // What comes from there is not sent back.
    isKept = false;
    takeInDrafts(Object.fromEntries(known));
    isKept = true;
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
