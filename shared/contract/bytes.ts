import { z } from 'zod';

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
