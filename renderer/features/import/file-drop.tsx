import { Button } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import IconTableImport from '@tabler/icons-react/dist/esm/icons/IconTableImport.mjs';
import classes from './import.module.css';

/** Where a file is dropped or chosen. What it really is, its content says, not its name. */
export default function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  return (
    <Dropzone
      className={classes.drop ?? ''}
      multiple={false}
      onDrop={([file]) => file && onFile(file)}
      // The button inside has the keyboard; its click is the zone's own.
      activateOnKeyboard={false}
      enablePointerEvents
      role="group"
      aria-label="Spreadsheet"
      inputProps={{ accept: '.csv,.tsv,.txt,.xlsx,.xlsm' }}
    >
      <IconTableImport className={classes.dropIcon} size={30} stroke={1.4} aria-hidden="true" />
      <span className={classes.dropTitle}>Drop a spreadsheet here</span>
      <Button variant="default">Choose a file…</Button>
      <span className={classes.dropHint}>CSV or XLSX, up to 25 MB. It never leaves this machine.</span>
    </Dropzone>
  );
}
