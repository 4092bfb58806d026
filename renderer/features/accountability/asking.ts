/** What the accountability screen may ask. */
import type { CharterEntryRow, EscalationRow, Suggestion } from '#shared/contract/accountability.ts';
import type { Authority } from '#shared/domain/vocabulary.ts';

export type Asking =
  | { kind: 'raise'; suggestion: Suggestion | undefined }
  | { kind: 'resolve'; escalation: EscalationRow }
  | { kind: 'charter'; authority: Authority; entry: CharterEntryRow | null }
  | { kind: 'hours' };

export type Ask = (asking: Asking) => void;
