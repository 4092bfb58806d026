import { Select } from '@mantine/core';
import IconFileSpreadsheet from '@tabler/icons-react/dist/esm/icons/IconFileSpreadsheet.mjs';
import { fileSize } from '#renderer/ui/file-size.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { KindChoice } from '../kind-choice.tsx';
import { choose, type ImportChoice } from '../state.ts';
import classes from './preview.module.css';

interface FileBarProps {
  clientId: string;
  choice: ImportChoice;
  file: File;
  sheets: readonly string[];
  sheet: string | null | undefined;
}

/** Which file, which of its sheets, and what its rows are. */
export function FileBar({ clientId, choice, file, sheets, sheet }: FileBarProps) {
  const locale = useLocale();
  return (
    <div className={classes.fileBar}>
      <IconFileSpreadsheet size={18} stroke={1.5} aria-hidden="true" />
      <span className={classes.fileName}>{file.name}</span>
      <span className={classes.quiet}>{fileSize(file.size, locale)}</span>
      {sheets.length > 1 && (
        <Select
          aria-label="Sheet"
          size="xs"
          allowDeselect={false}
          className={classes.sheet ?? ''}
          data={[...sheets]}
          value={choice.sheet ?? sheet ?? null}
          onChange={(chosen) => chosen && choose(clientId, { sheet: chosen })}
        />
      )}
      <span className={classes.kind}>
        <KindChoice clientId={clientId} kind={choice.kind} />
      </span>
    </div>
  );
}
