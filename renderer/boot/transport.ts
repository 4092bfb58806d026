/**
 * How this page reaches the other side: the one message port that the desktop's preload script answers with, or HTTP on
 * the machine's own address. Which one it is shows in the page's own protocol, and nothing past this file asks again.
 */
import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { portAnswer, portRequest } from '#shared/contract/port.ts';
import { fetchOrTake, sessionToken } from './session.ts';

/** The link, or `undefined` where the web host must be opened from its start link again. */
export async function openTransport(): Promise<ClientLink<ClientContext> | undefined> {
  if (!location.protocol.startsWith('http')) {
    const [{ RPCLink: PortLink }, port] = await Promise.all([
      import('@orpc/client/message-port'),
      requestPort(),
    ]);
    port.start();
    return new PortLink({ port });
  }
  const token = await sessionToken();
  if (token === undefined) return undefined;
  return new RPCLink({
    url: `${location.origin}/rpc`,
    headers: { authorization: `Bearer ${token}` },
    fetch: fetchOrTake,
  });
}

function requestPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== portAnswer || !port) return;
      removeEventListener('message', listen);
      resolve(port);
    };
    addEventListener('message', listen);
    postMessage(portRequest, location.origin);
  });
}
