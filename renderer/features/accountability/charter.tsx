import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { DateText } from '#renderer/ui/figures.tsx';
import { Gap } from '#renderer/ui/gap.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { Charter as CharterAnswer } from '#shared/contract/accountability.ts';
import { authorityWords } from '#shared/domain/accountability-words.ts';
import classes from './accountability.module.css';
import type { Ask } from './asking.ts';

type Row = CharterAnswer['authorities'][number];

/** The reporting line and the three authorities: yes or no, since when, and where that is written. */
export function Charter({ charter, ask }: { charter: CharterAnswer; ask: Ask }) {
  const columns: SimpleColumn<Row>[] = [
    { heading: 'The role may', cell: ({ authority }) => authorityWords[authority] },
    { heading: 'Answer', width: '9rem', cell: ({ entry }) => <Answer entry={entry} /> },
    {
      heading: 'Since',
      width: '9rem',
      cell: ({ entry }) => entry && <DateText date={entry.since} />,
    },
    { heading: 'Evidence', cell: ({ entry }) => entry?.evidence },
    {
      ...{ heading: '', label: 'Record', width: '7rem', align: 'end' },
      cell: ({ authority, entry }) => (
        <WriteButton
          variant="default"
          size="compact-sm"
          aria-label={`Record: ${authorityWords[authority]}`}
          onClick={() => ask({ kind: 'charter', authority, entry })}
        >
          Record…
        </WriteButton>
      ),
    },
  ];
  return (
    <Section title="Charter">
      <SimpleTable
        caption="Charter"
        columns={columns}
        rows={charter.authorities}
        keyOf={({ authority }) => authority}
      />
    </Section>
  );
}

function Answer({ entry }: { entry: Row['entry'] }) {
  if (!entry) return <Gap>Not recorded</Gap>;
  const Icon = entry.isGranted ? IconCheck : IconX;
  return (
    <span className={classes.mark} data-ok={entry.isGranted}>
      <Icon size={16} aria-hidden="true" />
      {entry.isGranted ? 'Yes' : 'No'}
    </span>
  );
}
