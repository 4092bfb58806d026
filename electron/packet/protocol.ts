/** What the engine and its worker thread say to each other. */
import type { DocumentContent } from '#shared/domain/documents.ts';

/** Something the packet's reader would trip over; the packet is made all the same. */
export interface PacketWarning {
  readonly code: 'NO_GLYPH' | 'TEXT_CUT' | 'OVER_BUDGET';
  readonly message: string;
}

export interface RenderedPdf {
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  readonly warnings: readonly PacketWarning[];
}

export interface RenderedPages {
  /** One SVG a page, each complete in itself. */
  readonly pages: readonly string[];
  readonly warnings: readonly PacketWarning[];
}

export interface Rendered {
  pdf: RenderedPdf;
  pages: RenderedPages;
}

export type Format = keyof Rendered;

export interface Request {
  readonly id: number;
  readonly format: Format;
  readonly content: DocumentContent;
}

export type Reply = {
  readonly id: number;
  /** The compiler never forgets what it has set: true once its memory asks for a new thread. */
  readonly isWorn: boolean;
} & Outcome;

export type Outcome = { readonly rendered: Rendered[Format] } | { readonly failure: string };
