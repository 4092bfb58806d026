import { Button } from '@mantine/core';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import IconFileCheck from '@tabler/icons-react/dist/esm/icons/IconFileCheck.mjs';
import IconFolderOpen from '@tabler/icons-react/dist/esm/icons/IconFolderOpen.mjs';
import type { ReactNode } from 'react';
import { DateText, InstantText } from '#renderer/ui/figures.tsx';
import { fileSize } from '#renderer/ui/file-size.ts';
import { Fingerprint } from '#renderer/ui/fingerprint.tsx';
import { LeakStop } from '#renderer/ui/leaks/leak-stop.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { PacketRow } from '#shared/contract/packets.ts';
import { addresses } from './addresses.ts';
import classes from './issued.module.css';
import { LeakPlaces } from './leak-places.tsx';
import { useDocument } from './use-document.ts';

interface IssuedActionsProps {
  client: ClientSummary;
  packet: PacketRow;
}

/** What can be done with a packet that is frozen: take it out, find it, correct it by another. */
export function IssuedActions({ client, packet }: IssuedActionsProps) {
  const { save, reveal, isBusy, leak } = useDocument(client.id, packet);
  return (
    <div className={classes.actions}>
      <p className={classes.issued}>
        <IconFileCheck size={16} stroke={1.8} aria-hidden="true" />
        <span>
          Issued <InstantText instant={packet.issuedAt} />
        </span>
      </p>
      <Button leftSection={<IconDownload size={15} />} loading={isBusy} onClick={save}>
        Save the PDF…
      </Button>
      <Button variant="default" leftSection={<IconFolderOpen size={15} />} onClick={reveal}>
        Show in its folder
      </Button>
      {packet.sessionId !== null && (
        <Button
          component="a"
          variant="default"
          href={addresses.correct(client.slug, packet.sessionId, packet)}
        >
          Issue a correction…
        </Button>
      )}
      {leak !== undefined && (
        <LeakStop
          error={leak}
          client={client}
          places={<LeakPlaces client={client} sessionId={packet.sessionId} />}
        />
      )}
    </div>
  );
}

interface IssuedFactsProps extends IssuedActionsProps {
  packets: readonly PacketRow[];
}

export function IssuedFacts({ client, packet, packets }: IssuedFactsProps) {
  const locale = useLocale();
  const replaced = packets.find(({ id }) => id === packet.replacesId);
  const correction = packets.find(({ replacesId }) => replacesId === packet.id);
  const linkTo = (other: PacketRow) => (
    <a href={addresses.packet(client.slug, other.id)}>
      the one of <InstantText instant={other.issuedAt} />
    </a>
  );
  return (
    <>
      {correction && <p className={classes.corrected}>Corrected by {linkTo(correction)}</p>}
      <dl className={classes.facts}>
        <Fact label="File">{packet.fileName}</Fact>
        <Fact label="Pages">{packet.pages}</Fact>
        <Fact label="Size">{fileSize(packet.fileBytes, locale)}</Fact>
        <Fact label="As of">
          <DateText date={packet.asOf} />
        </Fact>
        {replaced && <Fact label="Corrects">{linkTo(replaced)}</Fact>}
      </dl>
      <Fingerprint label="Content (SHA-256)" sha256={packet.contentSha256} />
      <Fingerprint label="PDF (SHA-256)" sha256={packet.fileSha256} />
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt className={classes.factLabel}>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
