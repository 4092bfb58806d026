/** Who decides, or whose input is needed, in words. */
import { type InputSource, sessionGroupWords } from './vocabulary.ts';

/** Looked up only where a function or a person is meant; nothing where it is not said which, or it is gone. */
interface Names<Missing> {
  readonly function: () => string | Missing;
  readonly person: () => string | Missing;
}

/** `CEO`, `Leadership team`, or the name of the function or person; null where nobody is named. */
export function deciderInWords<Missing>(decider: InputSource, names: Names<Missing>): string | Missing;
export function deciderInWords<Missing>(
  decider: InputSource | null,
  names: Names<Missing>,
): string | Missing | null;
export function deciderInWords<Missing>(
  decider: InputSource | null,
  names: Names<Missing>,
): string | Missing | null {
  if (decider === null) return null;
  return decider === 'function' || decider === 'person' ? names[decider]() : sessionGroupWords[decider];
}
