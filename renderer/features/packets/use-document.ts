/** Takes the issued PDF out of the app: saved by the host's own dialog, else downloaded. */
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { tellError } from '#renderer/data/command.ts';
import { download } from '#renderer/data/download.ts';
import { explain } from '#renderer/data/errors.ts';
import { tell } from '#renderer/state/notices.ts';
import type { PacketRow } from '#shared/contract/packets.ts';

/** `leak` is why the document may not leave, where it has come to name another client. */
export function useDocument(clientId: string, { id: packetId, fileName }: PacketRow) {
  const [isBusy, setBusy] = useState(false);
  const [leak, setLeak] = useState<unknown>();
  const input = { clientId, packetId };

  const save = async () => {
    const saved = await api.packets.save.call(input);
    if (saved.outcome === 'saved') tell({ tone: 'done', message: `Saved as ${saved.path}` });
    if (saved.outcome === 'download') await download(await api.packets.document.call(input), fileName);
  };
  const reveal = async () => {
    const { isShown } = await api.packets.reveal.call(input);
    if (!isShown)
      tell({
        tone: 'done',
        message: `${fileName} lies in the packets folder of this client.`,
        next: 'Settings show where the workspace is. Here, save the PDF to look at it.',
      });
  };
  const busily = (work: () => Promise<void>) => () => {
    setBusy(true);
    setLeak(undefined);
    work()
      .catch((error) => (explain(error).code === 'LEAK_STOPPED' ? setLeak(error) : tellError(error)))
      .finally(() => setBusy(false));
  };
  return { save: busily(save), reveal: busily(reveal), isBusy, leak };
}
