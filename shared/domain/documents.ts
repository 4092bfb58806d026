/** Everything that the press can set: frozen content, complete in itself. */
import type { PacketContent } from './packet/model.ts';
import type { StatementContent } from './statement/model.ts';
import type { ValueContent } from './value/model.ts';

export type DocumentContent = PacketContent | StatementContent | ValueContent;
