import { type KeyboardEvent, useRef } from 'react';
import { sequencePause } from '#renderer/state/shortcuts.ts';
import type { HandoffStep } from '#shared/domain/vocabulary.ts';
import { useHandoffActions } from '../actions.ts';
import type { HandoffView } from '../model/handoff-view.ts';

const stepKeys: Record<string, HandoffStep> = { a: 'agree', c: 'counter', d: 'deliver', x: 'decline' };
const arrows: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** One key, one step, while the name of a hand-off has the focus; the arrows go from name to name. */
export function useRowKeys(handoff: HandoffView): (event: KeyboardEvent<HTMLElement>) => void {
  const { step } = useHandoffActions();
  const leader = useRef(Number.NEGATIVE_INFINITY);
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    // The second letter of “G D” goes to another screen and delivers nothing.
    if (key === 'g' || key === 'n') leader.current = event.timeStamp;
    const isSequence = event.timeStamp - leader.current < sequencePause;
    const taken = isSequence || !handoff.isWaiting ? undefined : stepKeys[key];
    const move = arrows[key];
    if (taken) step(handoff, taken);
    else if (move) focusBeside(event.currentTarget, move);
    else return;
    event.preventDefault();
  };
}

function focusBeside(name: HTMLElement, move: number): void {
  const names = [...(name.closest('table')?.querySelectorAll<HTMLElement>('[data-handoff]') ?? [])];
  names[names.indexOf(name) + move]?.focus();
}
