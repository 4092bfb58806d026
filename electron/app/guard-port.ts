/**
 * Reads what arrives on a message port and hands on well-formed requests alone: oRPC would read the rest outside of any
 * handler, and its failing there ends the process.
 */
import type { SupportedMessagePort } from '@orpc/client/message-port';
import { errorTable } from '#shared/contract/errors.ts';
import { largestMessage } from '#shared/contract/limits.ts';
import type { AppPort } from './host.ts';

/** oRPC appends files to its JSON after this byte, which no UTF-8 text contains. */
const fileDelimiter = 0xff;

/** A message of oRPC's client: its id, its type (a request unless said otherwise), and the request itself. */
interface Message {
  i: string;
  t?: unknown;
  p?: unknown;
}

interface Request {
  u: string;
  h?: Record<string, string>;
}

/** A port as the RPC handler wants it: requests come as objects, and anything else is dropped. */
export function guardPort(port: AppPort): SupportedMessagePort {
  return {
    postMessage: (message: unknown, transfer?: readonly unknown[]) =>
      transfer ? port.postMessage(message, transfer) : port.postMessage(message),
    on(event: string, listener: (event?: { data: unknown }) => void) {
      if (event === 'close') port.on('close', () => listener());
      if (event !== 'message') return;
      port.on('message', (received) => void receive(port, dataOf(received), listener));
      port.start?.();
    },
  };
}

async function receive(
  port: AppPort,
  data: unknown,
  listener: (event: { data: unknown }) => void,
): Promise<void> {
  try {
    const { json, files, size } = partsOf(data);
    const message: unknown = JSON.parse(json);
    if (!isMessage(message)) return;
    if (size > largestMessage) port.postMessage(refusal(message.i, 'TOO_LARGE'));
    else
      listener({
        data: files && isRequest(message.p) ? await withFiles(message, message.p, files) : message,
      });
  } catch {
    // No window of ours sends what cannot be read.
  }
}

// Electron's and the browser's ports wrap what was sent in an event; Node's hands it over bare.
function dataOf(received: unknown): unknown {
  return isObject(received) && 'data' in received ? received.data : received;
}

function partsOf(data: unknown): { json: string; files?: Uint8Array<ArrayBuffer>; size: number } {
  if (typeof data === 'string') return { json: data, size: data.length };
  const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : data;
  if (!(bytes instanceof Uint8Array) || !(bytes.buffer instanceof ArrayBuffer))
    throw new TypeError('No message');
  const end = bytes.indexOf(fileDelimiter);
  const size = bytes.length;
  if (end === -1) return { json: new TextDecoder().decode(bytes), size };
  const files = new Uint8Array(bytes.buffer, bytes.byteOffset + end + 1, size - end - 1);
  return { json: new TextDecoder().decode(bytes.subarray(0, end)), files, size };
}

// The request with its form, as oRPC itself would have made it of the appended files.
async function withFiles(
  message: Message,
  request: Request,
  files: Uint8Array<ArrayBuffer>,
): Promise<Message> {
  const headers = { 'content-type': request.h?.['content-type'] ?? '' };
  return { ...message, p: { ...request, b: await new Response(files, { headers }).formData() } };
}

function refusal(id: string, code: keyof typeof errorTable): string {
  const { status, sentence } = errorTable[code];
  const error = { defined: true, code, status, message: sentence, data: {} };
  return JSON.stringify({ i: id, p: { s: status, b: { json: error } } });
}

function isMessage(message: unknown): message is Message {
  if (!isObject(message) || typeof message.i !== 'string') return false;
  if (message.t === 4) return true;
  if (message.t === 3) return isObject(message.p) && typeof message.p.e === 'string';
  return (message.t === undefined || message.t === 1) && isRequest(message.p);
}

function isRequest(request: unknown): request is Request {
  return isObject(request) && isPath(request.u) && areHeaders(request.h);
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
