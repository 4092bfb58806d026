/** Whether the workspace is locked. While it is, nothing of it is in the window but what was typed and not yet saved. */
import { create } from 'zustand';

export const useLock = create<{ isLocked: boolean }>(() => ({ isLocked: false }));
