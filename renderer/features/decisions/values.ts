/** What the form of a decision holds, and what it means. */
import type { DeciderFields, DecisionRow } from '#shared/contract/decisions.ts';
import type { Requests } from '#shared/contract/types.ts';
import { type InputSource, sessionGroups, sessionGroupWords } from '#shared/domain/vocabulary.ts';
import type { Register } from './use-decisions.ts';

export interface DecisionValues {
  question: string;
  /** `ceo`, `leadership`, `function <id>` or `person <id>`. */
  decider: string | null;
  neededBy: string;
  leadDays: number | string;
  initiativeId: string | null;
  options: string;
  recommendation: string;
}

export const emptyDecision: DecisionValues = {
  question: '',
  decider: null,
  neededBy: '',
  leadDays: 0,
  initiativeId: null,
  options: '',
  recommendation: '',
};

export function valuesOf(row: DecisionRow): DecisionValues {
  const { question, leadDays, initiativeId, options, recommendation } = row;
  const whose = row.deciderFunctionId ?? row.deciderPersonId;
  return {
    ...{ question, leadDays, initiativeId, options, recommendation },
    decider: whose === null ? row.decider : `${row.decider} ${whose}`,
    neededBy: row.neededBy ?? '',
  };
}

type Fields = Omit<Requests['decisions']['add'], 'clientId'>;

/** The fields as the contract takes them. */
export function fieldsOf({ decider, neededBy, leadDays, ...values }: DecisionValues): Fields {
  return {
    ...values,
    ...deciderOf(decider ?? ''),
    neededBy: neededBy === '' ? null : neededBy,
    leadDays: Number(leadDays) || 0,
  };
}

export function decisionProblems({ question, decider, neededBy }: DecisionValues) {
  return {
    ...(question.trim() === '' && { question: 'Write the question' }),
    ...(decider === null && { decider: 'Choose who decides' }),
    ...(neededBy === '' && { neededBy: 'Choose a date' }),
  };
}

/** Everyone who may decide, as choices of a select. */
export function deciderChoices({ people, functions }: Pick<Register, 'people' | 'functions'>) {
  const named = (kind: InputSource, rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: `${kind} ${id}`, label: name }));
  const groups = [
    {
      group: 'Groups',
      items: sessionGroups.map((value) => ({ value, label: sessionGroupWords[value] })),
    },
    { group: 'Functions', items: named('function', functions) },
    { group: 'People', items: named('person', people) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function deciderOf(choice: string): DeciderFields {
  const [kind, id = null] = choice.split(' ');
  const none = { deciderFunctionId: null, deciderPersonId: null };
  if (kind === 'function') return { ...none, decider: kind, deciderFunctionId: id };
  if (kind === 'person') return { ...none, decider: kind, deciderPersonId: id };
  return { ...none, decider: kind === 'ceo' ? 'ceo' : 'leadership' };
}
