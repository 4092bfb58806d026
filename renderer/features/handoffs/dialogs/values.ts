/** What the form of a hand-off holds, and what is sent of it. */
import type { HandoffRow } from '#shared/contract/handoffs.ts';
import { isPlainDate, type PlainDate } from '#shared/domain/dates.ts';

export interface HandoffValues {
  what: string;
  fromFunctionId: string | null;
  toFunctionId: string | null;
  initiativeId: string | null;
  requestedOn: string;
  neededBy: string;
  note: string;
}

export function newHandoff(asOf: PlainDate): HandoffValues {
  return {
    what: '',
    fromFunctionId: null,
    toFunctionId: null,
    initiativeId: null,
    requestedOn: asOf,
    neededBy: '',
    note: '',
  };
}

export function valuesOf(row: HandoffRow): HandoffValues {
  const { what, fromFunctionId, toFunctionId, initiativeId, requestedOn, neededBy, note } = row;
  return { what, fromFunctionId, toFunctionId, initiativeId, requestedOn, neededBy, note };
}

/** What can be seen to be missing or impossible before it is sent. */
export function handoffProblems(values: HandoffValues): Record<string, string> {
  const { what, fromFunctionId, toFunctionId, requestedOn, neededBy } = values;
  return {
    ...(what.trim() === '' && { what: 'Say what is needed' }),
    ...(fromFunctionId === null && { fromFunctionId: 'Choose who hands over' }),
    ...(toFunctionId === null && { toFunctionId: 'Choose who needs it' }),
    ...(fromFunctionId !== null &&
      fromFunctionId === toFunctionId && { toFunctionId: 'Choose another function' }),
    ...(!isPlainDate(requestedOn) && { requestedOn: 'Choose a date' }),
    ...(neededBy < requestedOn && { neededBy: 'That is before it is requested' }),
    ...(!isPlainDate(neededBy) && { neededBy: 'Choose a date' }),
  };
}

/** What is sent, once `handoffProblems` finds none. */
export function contentOf({ fromFunctionId, toFunctionId, ...rest }: HandoffValues) {
  return { ...rest, fromFunctionId: fromFunctionId ?? '', toFunctionId: toFunctionId ?? '' };
}
