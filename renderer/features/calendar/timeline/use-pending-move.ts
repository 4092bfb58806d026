/** A milestone on its way to another date: dragged or stepped there, not moved until a reason is given. */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { addDays, type PlainDate } from '#shared/domain/dates.ts';
import { useCalendarActions } from '../actions.ts';
import type { CalendarMilestone } from '../model/calendar-milestone.ts';
import { dateAt, type TimeScale, xOf } from '../model/time-scale.ts';

export interface PendingMove {
  milestone: CalendarMilestone;
  dueOn: PlainDate;
}

export interface MarkHandlers {
  onPointerDown: (event: PointerEvent<HTMLElement>, milestone: CalendarMilestone) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>, milestone: CalendarMilestone) => void;
  onClick: (milestone: CalendarMilestone) => void;
}

/** Pixels that the pointer moves before a press becomes a drag. */
const dragThreshold = 4;

/** @param leftOf where the scale begins on the screen, in pixels */
export function usePendingMove(scale: TimeScale, leftOf: () => number): [PendingMove | null, MarkHandlers] {
  const { move, select, movingId } = useCalendarActions();
  const [pending, setPending] = useState<PendingMove | null>(null);
  const wasDragged = useRef(false);

  // What was pending is over once its dialog is closed, moved or not.
  useEffect(() => {
    if (movingId === undefined) setPending(null);
  }, [movingId]);

  // The click that ends a drag comes right after it.
  const forgetDrag = () =>
    setTimeout(() => {
      wasDragged.current = false;
    });

  const propose = (milestone: CalendarMilestone, dueOn: PlainDate) =>
    setPending(dueOn === milestone.dueOn ? null : { milestone, dueOn });

  const onPointerDown = (event: PointerEvent<HTMLElement>, milestone: CalendarMilestone) => {
    if (event.button !== 0) return;
    const { standing, dueOn } = milestone;
    const markAt = standing === 'in_horizon' && dueOn !== null ? xOf(scale, dueOn) + leftOf() : undefined;
    const grabbedAt = markAt === undefined ? 0 : event.clientX - markAt;
    followDrag(event.clientX, {
      onMove: (x) => {
        wasDragged.current = true;
        propose(milestone, dateAt(scale, x - leftOf() - grabbedAt));
      },
      onDrop: (x) => {
        const to = dateAt(scale, x - leftOf() - grabbedAt);
        forgetDrag();
        if (to !== dueOn) move(milestone, to);
      },
      onCancel: () => {
        forgetDrag();
        setPending(null);
      },
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, milestone: CalendarMilestone) => {
    const current = pending?.milestone.id === milestone.id ? pending.dueOn : undefined;
    const step = stepOf(event);
    if (step !== 0) propose(milestone, stepped(milestone, current, step, scale));
    else if (event.key === 'Enter' && current !== undefined) move(milestone, current);
    else if (event.key === 'Escape' && current !== undefined) setPending(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onClick = (milestone: CalendarMilestone) => {
    if (!wasDragged.current) select(milestone.id);
  };

  return [pending, { onPointerDown, onKeyDown, onClick }];
}

function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): number {
  if (altKey || ctrlKey || metaKey) return 0;
  const days = shiftKey ? 7 : 1;
  return key === 'ArrowRight' ? days : key === 'ArrowLeft' ? -days : 0;
}

/** What is overdue starts from today: nothing is moved into the past by stepping. */
function stepped(
  { dueOn }: CalendarMilestone,
  current: PlainDate | undefined,
  step: number,
  { startsOn }: TimeScale,
): PlainDate {
  const from = current ?? dueOn ?? startsOn;
  if (from < startsOn) return startsOn;
  const to = addDays(from, step);
  return to < startsOn ? startsOn : to;
}

interface DragEnds {
  onMove: (x: number) => void;
  onDrop: (x: number) => void;
  onCancel: () => void;
}

/** Follows the pointer until it is let go, or until Escape puts everything back. */
function followDrag(startX: number, { onMove, onDrop, onCancel }: DragEnds): void {
  const controller = new AbortController();
  const { signal } = controller;
  let isDragging = false;
  const stop = (then: () => void) => {
    controller.abort();
    if (isDragging) then();
  };
  const onPointerMove = (event: globalThis.PointerEvent) => {
    isDragging ||= Math.abs(event.clientX - startX) > dragThreshold;
    if (isDragging) onMove(event.clientX);
  };
  const onEscape = (event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    stop(onCancel);
  };
  addEventListener('pointermove', onPointerMove, { signal });
  addEventListener('pointerup', (event) => stop(() => onDrop(event.clientX)), { signal });
  addEventListener('pointercancel', () => stop(onCancel), { signal });
  addEventListener('keydown', onEscape, { signal, capture: true });
}
