import { SegmentedControl } from '@mantine/core';
import { type ImportKind, importKindWords } from '#shared/domain/import/fields.ts';
import { choose } from './state.ts';

/** What the rows of the file are. */
export function KindChoice({ clientId, kind }: { clientId: string; kind: ImportKind }) {
  return (
    <SegmentedControl
      aria-label="What the rows are"
      data={Object.entries(importKindWords).map(([value, label]) => ({ value, label }))}
      value={kind}
      onChange={(chosen) => choose(clientId, { kind: chosen as ImportKind })}
    />
  );
}
