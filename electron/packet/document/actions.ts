/** Actions: overdue first, then open, then done. */
import type { ActionsSection, PacketAction, PacketContent } from '#shared/domain/packet/model.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { counted, listed, missing, sentence, someOf, type Words } from './words.ts';

const states = ['overdue', 'open', 'done'] as const;

export function printActions({ kind, actions }: ActionsSection, words: Words, content: PacketContent) {
  const byState = states.map((state) => inOrder(actions.filter((action) => action.state === state)));
  return {
    kind,
    title: 'Actions',
    startsPage: false,
    lead:
      actions.length === 0
        ? 'No action is open.'
        : sentence(
            listed(
              byState.flatMap((rows, index) =>
                index === 0
                  ? `${counted(rows.length, 'action')} overdue`
                  : someOf(rows.length, states[index] ?? '', content),
              ),
            ),
          ),
    rows: byState.flat().map((action) => ({
      title: action.title,
      owner: action.owner ?? missing,
      due: words.dateOrMissing(action.dueOn),
      doneOn: action.doneOn === null ? null : words.date(action.doneOn),
      state: action.state,
      source: action.from && `${sessionKindWords[action.from.session]}, ${words.date(action.from.on)}`,
    })),
  };
}

function inOrder(actions: readonly PacketAction[]): PacketAction[] {
  const order = ({ doneOn, dueOn }: PacketAction) => doneOn ?? dueOn ?? '9999-12-31';
  return actions.toSorted((left, right) =>
    order(left) < order(right) ? -1 : order(left) > order(right) ? 1 : 0,
  );
}
