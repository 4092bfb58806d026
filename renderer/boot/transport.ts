/**
 * How this page reaches the other side: the one message port that the desktop's preload script answers with, or HTTP on
 * the machine's own address. Which one it is shows in the page's own protocol, and nothing past this file asks again.
 */
import type { ClientContext, ClientLink } from '@orpc/client';
import { portAnswer, portRequest } from '#shared/contract/port.ts';
import { useUi } from '../state/ui.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { sessionToken, takeAnswer } from './session.ts';

type Link = ClientLink<ClientContext>;

let opened: Promise<Link> | undefined;

/** Gives the answers that are already on their way, and opens the transport for the first call that needs it. */
export const link: Link = {
  call: async (path, input, options) =>
    (await takeAnswer(path)) ?? (await openOnce()).call(path, input, options),
};

function openOnce(): Promise<Link> {
  opened ??= location.protocol.startsWith('http') ? openHttp() : openPort();
  return opened;
}

async function openPort(): Promise<Link> {
  const [{ RPCLink }, port] = await Promise.all([import('@orpc/client/message-port'), requestPort()]);
  port.start();
  return new RPCLink({ port });
}

/** Stays unopened where the web host must be opened from its start link again. */
async function openHttp(): Promise<Link> {
  const token = await sessionToken();
  if (token === undefined) {
    useUi.setState({ hasSession: false });
    return new Promise(() => undefined);
  }
  // What is drawn from the first answers goes before.
  await new Promise<void>(whenIdle);
  const { RPCLink } = await import('@orpc/client/fetch');
  return new RPCLink({
    url: `${location.origin}/rpc`,
    headers: { authorization: `Bearer ${token}` },
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
