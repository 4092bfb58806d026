/** An answer that goes out in one write where all of it is there at once, which is half of what a small call costs. */
import { type IncomingMessage, type OutgoingHttpHeader, ServerResponse } from 'node:http';

/**
 * Keeps the head back until the body is known: Node then says its length and sends both together, where a head written
 * by itself makes it send head, length, body and end as pieces. A body that streams is sent as ever.
 */
export class WholeResponse extends ServerResponse<IncomingMessage> {
  override writeHead(status: number, ...rest: unknown[]): this;
  override writeHead(status: number, headers?: Record<string, OutgoingHttpHeader>): this {
    if (!headers) return super.writeHead(status);
    this.statusCode = status;
    this.setHeaders(new Map(Object.entries(headers)));
    return this;
  }
}
