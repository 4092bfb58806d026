import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { useToday } from '#renderer/data/today.ts';
import { useParams } from '#renderer/state/router.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { Compile } from './compile/compile.tsx';
import { Issued } from './issued.tsx';
import { orderSessions } from './model/session-order.ts';
import { Sessions } from './sessions/sessions.tsx';
import { usePackets } from './use-packets.ts';

/** Sessions and what was issued for each; a packet in the making; a packet as it was issued. The address says which. */
export default function Packets({ client }: ClientScreenProps) {
  const { data, error, refetch } = usePackets(client.id);
  const today = useToday(client.timeZone);
  const [{ packet: packetId, compile }] = useParams();
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (!data) return <ScreenSkeleton />;
  const ordered = orderSessions(data.sessions, today);
  if (packetId !== undefined)
    return <Issued key={packetId} client={client} data={data} packetId={packetId} />;
  if (compile !== undefined) return <Compile client={client} data={data} ordered={ordered} today={today} />;
  return <Sessions client={client} data={data} ordered={ordered} today={today} />;
}
