import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { ChooseFile } from './choose-file.tsx';
import { Preview } from './preview/preview.tsx';
import { Finished } from './result/finished.tsx';
import { useImportChoice } from './state.ts';

/** A spreadsheet comes in: chosen, mapped, previewed row by row, imported as one undo. */
export default function Import({ client }: ClientScreenProps) {
  const choice = useImportChoice(client.id);
  if (choice.finished) return <Finished client={client} finished={choice.finished} />;
  if (!choice.file) return <ChooseFile clientId={client.id} choice={choice} />;
  return <Preview clientId={client.id} choice={choice} file={choice.file} />;
}
