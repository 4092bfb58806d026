/** Reads bodies of admitted requests, whose size admission has limited. */
import type { IncomingMessage } from 'node:http';

/** The whole body as text. Listening for its pieces costs a fraction of iterating over them. */
export function readText(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });
}
