/** One stop of the Tab key for all marks of the timeline; the arrows up and down go from one to the next. */
import { type KeyboardEvent, useRef, useState } from 'react';

export interface Roving {
  /** The mark that Tab comes to. */
  activeId: string | undefined;
  setActive: (id: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  register: (id: string, element: HTMLElement | null) => void;
}

/** @param ids every mark, in reading order */
export function useRoving(ids: readonly string[]): Roving {
  const [chosen, setActive] = useState<string>();
  const elements = useRef(new Map<string, HTMLElement>());
  const activeId = chosen !== undefined && ids.includes(chosen) ? chosen : ids[0];

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = activeId === undefined ? -1 : ids.indexOf(activeId);
    const next = ids[nextPlace(event.key, at, ids.length)];
    if (next === undefined || !isOnMark(event.target, elements.current)) return;
    event.preventDefault();
    elements.current.get(next)?.focus();
  };
  const register = (id: string, element: HTMLElement | null) => {
    if (element) elements.current.set(id, element);
    else elements.current.delete(id);
  };
  return { activeId, setActive, onKeyDown, register };
}

function nextPlace(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}

function isOnMark(target: EventTarget, elements: ReadonlyMap<string, HTMLElement>): boolean {
  return target instanceof HTMLElement && [...elements.values()].includes(target);
}
