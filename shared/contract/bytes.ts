import { z } from 'zod';

/** What became of a file that a host was asked to save; `download` where it has no dialogs. */
export const saveOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), path: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('download') }),
]);

/** The part of a Blob that both sides use; declared here because this folder knows neither the DOM nor Node. */
export interface Bytes {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Bytes travel as a Blob: a bare byte array would arrive as a plain object. */
export const bytes = z.custom<Bytes>(
  (value) => typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'size' in value,
  { error: 'is not a file' },
);
