/** What a service is given: one client's database, or the workspace, and never both. */
import type { ClientDb, Command, Done } from '#db/files/client-file.ts';
import type { ProtectionKind } from '#db/files/keys/protection.ts';
import type { WorkspaceDb } from '#db/files/workspace-file.ts';
import type { ClientFileReport, SalvageReport } from '#shared/contract/damage.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { ImportPreview, ImportResult } from '#shared/contract/imports.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { PacketWarning } from '#shared/contract/packets.ts';
import type { Outputs } from '#shared/contract/types.ts';
import type { ClientCondition } from '#shared/domain/client-condition.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { DocumentContent } from '#shared/domain/documents.ts';
import type { DateOrder } from '#shared/domain/import/parse-date.ts';
import type { ImportPlan } from '#shared/domain/import/plan-types.ts';
import type { NameRules } from '#shared/domain/leaks.ts';
import type { Backups } from './backup-context.ts';
import type { Transfers } from './transfer-context.ts';

interface CommonContext {
  /** The current instant as UTC text. */
  now(): string;
  newId(): string;
  /** Aborted when the caller has left or cancelled. */
  readonly signal: AbortSignal;
}

/** What a document needs to leave the app. */
export interface ExportContext extends CommonContext {
  /** What the leak guard searches for: names of every other client and its people; of every client, in the workspace. */
  nameRules(): NameRules;
  readonly machine: Machine;
}

/** What it takes to change rows inside a write, in whatever thread. */
export interface RowContext extends Pick<CommonContext, 'now' | 'newId'> {
  readonly db: ClientDb;
}

/** One client's file and nothing of any other. */
export interface ClientContext extends ExportContext, RowContext {
  readonly clientId: string;
  /** Today in the client's time zone. */
  today(): PlainDate;
  /**
   * Runs one command: one transaction, one entry of the change log, one undo. `name` is the contract's own,
   * such as `milestones.move`. The output is checked against the contract before the commit.
   */
  write<T>(name: string, change: () => Done<T>): T;
  /** Takes back the newest command, or does it again; `undefined` when there is none. */
  undo(): Command | undefined;
  redo(): Command | undefined;
  /** The executive's locale for dates, days and money in documents. */
  locale(): string;
  /** The client's own folder, for documents that belong beside its database. */
  readonly folder: string;
  readonly press: Press;
  /** Reads and plans an import in a thread of its own. */
  planImport(file: ImportFile): AsyncIterable<JobStep<ImportPreview>>;
  /** The same, and carries it out there as one command, which can be cancelled until its commit. */
  applyImport(file: ImportFile): AsyncIterable<JobStep<ImportResult>>;
}

/** A file to be imported, and how it is to be understood: plain data that crosses to a thread. */
export interface ImportFile {
  kind: ImportPlan['kind'];
  fileName: string;
  bytes: Uint8Array;
  sheet: string | undefined;
  /** Heading → field, as a person mapped it. */
  map: Readonly<Record<string, string>>;
  dateOrder: DateOrder | undefined;
}

/** Turns packet content into pages. Holds no data of any client. */
export interface Press {
  /** Starts in the background, so that the first packet does not wait for it. */
  warmUp(): void;
  renderPdf(content: DocumentContent, options: { signal: AbortSignal }): Promise<RenderedPdf>;
  renderPages(content: DocumentContent, options: { signal: AbortSignal }): Promise<RenderedPages>;
}

interface RenderedPdf {
  pdf: Uint8Array;
  pages: number;
  warnings: readonly PacketWarning[];
}

interface RenderedPages {
  pages: readonly string[];
  warnings: readonly PacketWarning[];
}

/** What the machine does with a finished document; each host has its own. */
export interface Machine {
  readonly kind: 'desktop' | 'web' | 'command-line';
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<Outputs['packets']['save']>;
  reveal(path: string): Promise<boolean>;
  /** Asks for a folder; left out where there is no dialog for it. */
  chooseFolder?(): Promise<string | undefined>;
}

/** The files behind the clients: their condition, and what can be done about one that is not sound. */
export interface ClientFiles {
  condition(clientId: string): ClientCondition;
  look(clientId: string): Pick<ClientFileReport, 'condition' | 'isReadable'>;
  report(clientId: string): ClientFileReport;
  /** Closes a client's file, so that what stands there is opened and checked anew. */
  reopen(clientId: string): void;
  /** Checks the whole file in the background; a file found damaged is only read from then on. */
  check(clientId: string, signal: AbortSignal): AsyncIterable<JobStep<ClientFileReport>>;
  /** Copies what can be read into a new file. `at` is the instant that names it. */
  salvage(clientId: string, at: string, signal: AbortSignal): AsyncIterable<JobStep<SalvageReport>>;
  /** Puts what was salvaged in the file's place, which is kept aside. @throws Refusal NOT_FOUND */
  takeSalvaged(clientId: string, name: string, at: string): void;
  /** Takes the file as it is, and forgets what was known to be in it. */
  trust(clientId: string): void;
}

/** The workspace: roster, settings and the index of every client. */
export interface WorkspaceContext extends ExportContext {
  readonly db: WorkspaceDb;
  readonly dataFolder: string;
  /** What was done at this start to open the workspace's own database, in words; null when nothing was. */
  readonly repair: string | null;
  /** The last lines of the app's own log, the newest last. */
  lastLogLines(count: number): string[];
  /** What guards the workspace's key. */
  readonly protection: ProtectionKind;
  /** Where the executive is, and today there. */
  readonly timeZone: string;
  today(): PlainDate;
  write<T>(work: () => T): T;
  /** Keeps something that can be computed again, of which nobody needs to hear. */
  cache(work: () => void): void;
  readonly files: ClientFiles;
  readonly backups: Backups;
  readonly transfers: Transfers;
  /** Brings the index of every client up to date with what was written in this process. */
  settleIndex(): void;
  /** Changes and menu commands from now on. */
  events(): AsyncGenerator<AppEvent>;
  /** Makes a new client's file; the caller fills in its profile. */
  createClient(clientId: string, slug: string): ClientContext;
  /** Takes a client that was only just made away again, with its file; there is no way back. */
  discardClient(clientId: string): void;
  /** One client's context, for commands that begin in the workspace and go on in a client, such as the sample. */
  openClient(clientId: string): ClientContext;
  /** The same workspace with another clock and other ids, to make a history that lies in the past. */
  actingAs(acting: { now: () => string; newId: () => string }): WorkspaceContext;
}
