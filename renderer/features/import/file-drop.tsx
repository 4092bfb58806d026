import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import IconTableImport from '@tabler/icons-react/dist/esm/icons/IconTableImport.mjs';
import classes from './import.module.css';

/** Where a file is dropped or, with a click, Enter or Space, chosen. What it really is, its content says, not its name. */
export default function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const take = ([file]: File[]) => file && onFile(file);
  return (
    <Dropzone
      className={classes.drop ?? ''}
      multiple={false}
      onDrop={take}
      inputProps={{ accept: '.csv,.tsv,.txt,.xlsx,.xlsm', 'aria-label': 'Spreadsheet file' }}
      aria-label="Choose a spreadsheet"
      role="button"
    >
      <IconTableImport className={classes.dropIcon} size={30} stroke={1.4} aria-hidden="true" />
      <span className={classes.dropTitle}>Drop a spreadsheet here, or choose one</span>
      <span className={classes.dropHint}>CSV or XLSX, up to 25 MB. It never leaves this machine.</span>
    </Dropzone>
  );
}
