import { Button } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { api } from '#renderer/data/api.ts';
import { type Latest, useLatest } from '#renderer/data/latest.ts';
import { toClient } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Page } from '#renderer/ui/page.tsx';
import desk from '#renderer/ui/viewer/desk.module.css';
import { Draft } from '#renderer/ui/viewer/draft.tsx';
import { Warnings } from '#renderer/ui/viewer/warnings.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { PacketPreview, PacketRow } from '#shared/contract/packets.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { addresses } from './addresses.ts';
import { IssuedActions, IssuedFacts } from './issued-facts.tsx';
import type { PacketData } from './use-packets.ts';
import { wholeEditionName } from './words.ts';

interface IssuedProps {
  client: ClientSummary;
  data: PacketData;
  packetId: string;
}

/** A packet as it was issued, from its frozen content, however long ago. */
export function Issued({ client, data, packetId }: IssuedProps) {
  const packet = data.packets.find(({ id }) => id === packetId);
  if (packet) return <Reader client={client} data={data} packet={packet} />;
  return (
    <EmptyState
      title="There is no such packet."
      action={
        <Button component="a" href={toClient(client.slug, 'packets')}>
          See all packets
        </Button>
      }
    />
  );
}

function Reader({ client, data, packet }: Omit<IssuedProps, 'packetId'> & { packet: PacketRow }) {
  const pages = useFrozenPages(client.id, packet.id);
  const locale = useLocale();
  return (
    <Page
      title={`${wholeEditionName(packet, data.functions)}: ${sessionKindWords[packet.sessionKind]}`}
      note={formatDate(packet.sessionOn, locale, 'long')}
      layout="fill"
      actions={
        <Button
          component="a"
          variant="default"
          href={
            packet.sessionId === null
              ? toClient(client.slug, 'packets')
              : addresses.session(client.slug, packet.sessionId)
          }
        >
          Back to the {packet.sessionId === null ? 'sessions' : 'session'}
        </Button>
      }
    >
      <div className={desk.desk}>
        <Draft of="the packet" pages={pages} job={pages.job} />
        <aside className={desk.panel} aria-label="This packet">
          <IssuedActions client={client} packet={packet} />
          <IssuedFacts client={client} packet={packet} packets={data.packets} />
          {pages.result && <Warnings warnings={pages.result.warnings} />}
        </aside>
      </div>
    </Page>
  );
}

function useFrozenPages(clientId: string, packetId: string): Latest<PacketPreview> {
  const begin = useCallback(
    (signal: AbortSignal) => api.packets.pages.call({ clientId, packetId }, { signal }),
    [clientId, packetId],
  );
  const latest = useLatest(begin);
  const { run } = latest;
  useEffect(run, [run]);
  return latest;
}
