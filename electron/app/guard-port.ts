/** Lets only well-formed messages through to the RPC handler: a malformed one would end the process. */
import type { SupportedMessagePort } from '@orpc/client/message-port';
import type { AppPort } from './host.ts';

const largestMessage = 64 * 1024 * 1024;
/** oRPC appends a file to its JSON after this byte, which no UTF-8 text contains. */
const fileDelimiter = 0xff;

/** A port as the RPC handler wants it, with anything but its own kind of message dropped. */
export function guardPort(port: AppPort): SupportedMessagePort {
  return {
    postMessage: (message: unknown, transfer?: readonly unknown[]) =>
      transfer ? port.postMessage(message, transfer) : port.postMessage(message),
    on(event: string, listener: (event?: { data: unknown }) => void) {
      if (event === 'close') port.on('close', () => listener());
      if (event !== 'message') return;
      port.on('message', (received) => {
        const data = dataOf(received);
        if (isRequest(data)) listener({ data });
      });
      port.start?.();
    },
  };
}

// Electron's and the browser's ports wrap what was sent in an event; Node's hands it over bare.
function dataOf(received: unknown): unknown {
  return isObject(received) && 'data' in received ? received.data : received;
}

/** True for a message as oRPC's client sends it: a JSON text, or that text with a file appended as bytes. */
export function isRequest(data: unknown): boolean {
  if (typeof data === 'string') return data.length <= largestMessage && isWellFormed(data);
  const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : data;
  if (!(bytes instanceof Uint8Array) || bytes.length > largestMessage) return false;
  const end = bytes.indexOf(fileDelimiter);
  return isWellFormed(new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end)));
}

function isWellFormed(text: string): boolean {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return false;
  }
  if (!isObject(message) || typeof message.i !== 'string') return false;
  if (message.t === 4) return true;
  if (!isObject(message.p)) return false;
  if (message.t === 3) return typeof message.p.e === 'string';
  return (message.t === undefined || message.t === 1) && isPath(message.p.u) && areHeaders(message.p.h);
}

function isPath(url: unknown): boolean {
  return typeof url === 'string' && url.startsWith('/') && URL.canParse(`orpc://localhost${url}`);
}

function areHeaders(headers: unknown): boolean {
  return (
    headers === undefined ||
    (isObject(headers) && Object.values(headers).every((value) => typeof value === 'string'))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
