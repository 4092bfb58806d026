/** Choices that a generated command makes, and what it is given to choose from. */
import type { Requests } from '#shared/contract/types.ts';
import type { StoredRows } from './stored.ts';
import type { Api } from './test-app.ts';

/** Numbers that a command makes its choices with; the same numbers choose the same again. */
export class Choices {
  readonly #numbers: readonly number[];
  #used = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(limit: number): number {
    const number = this.#numbers[this.#used % this.#numbers.length] ?? 0;
    this.#used += 1;
    return number % Math.max(1, limit);
  }

  from<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Skipped();
    return value;
  }

  /** The id of a row; the command is skipped where there is none. */
  id(rows: readonly { id: string }[]): string {
    return this.from(rows).id;
  }

  idOrNull(rows: readonly { id: string }[]): string | null {
    return rows.length === 0 || this.below(4) === 0 ? null : this.id(rows);
  }

  title(): string {
    return `Title ${this.below(1000)}`;
  }

  date(): string {
    return `2026-0${1 + this.below(6)}-${String(1 + this.below(28)).padStart(2, '0')}`;
  }

  quarters(): number {
    return 250 * (1 + this.below(8));
  }
}

/** Thrown by a command that finds nothing to work on. */
export class Skipped extends Error {}

/** What a generated command works on. */
export interface Given {
  api: Api;
  clientId: string;
  stored: StoredRows;
  choose: Choices;
}

type Part =
  | 'organisation'
  | 'strategy'
  | 'translations'
  | 'diagnosis'
  | 'dashboard'
  | 'initiatives'
  | 'milestones'
  | 'retainer'
  | 'agreement'
  | 'days'
  | 'expenses'
  | 'dayPlans'
  | 'dayPurposes'
  | 'sessions'
  | 'series'
  | 'agendas'
  | 'actions'
  | 'decisions'
  | 'escalations'
  | 'charter'
  | 'coordinationHours'
  | 'handoffs'
  | 'conflicts'
  | 'peaks'
  | 'views';
type Read =
  | 'get'
  | 'list'
  | 'between'
  | 'reviewGaps'
  | 'minutes'
  | 'lines'
  | 'saveMinutes'
  | 'print'
  | 'savePrint'
  | 'board'
  | 'boundary'
  | 'evidence'
  | 'runway'
  | 'waiting'
  | 'suggestions';

/** One way to give every command that changes a client and can be undone. */
export type Commands = {
  [P in Part]: { [Name in Exclude<keyof Requests[P], Read>]: (given: Given) => Promise<unknown> };
} & { clients: { update: (given: Given) => Promise<unknown> } };
