/** The diagnosis of past planning cycles: a document of its own, with this section and no cover. */
import type { PlainDate } from '../dates.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Authority } from '../vocabulary.ts';

export interface DiagnosisSection {
  readonly kind: 'diagnosis';
  readonly finding: Diagnosis['finding'];
  /** The cycles that the finding is about, oldest first, each with its objectives. */
  readonly cycles: readonly DiagnosisCycle[];
  readonly causes: Diagnosis['causes'];
  /** The authorities that the role does not have; `since` is null where nobody has recorded an answer. */
  readonly missingAuthorities: readonly { readonly authority: Authority; readonly since: PlainDate | null }[];
}

export type DiagnosisCycle = Diagnosis['cycles'][number] & {
  readonly rows: readonly {
    readonly title: string;
    readonly planned: number;
    readonly achieved: number;
    /** In percent of the planned progress; null where none was planned. */
    readonly gap: number | null;
    readonly isCarriedForward: boolean;
    readonly cause: string;
  }[];
};
