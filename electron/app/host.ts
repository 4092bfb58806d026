import type { SystemSecretStore } from '#electron/services/protection-context.ts';

/** What a machine does for the app. Each host brings its own; features never ask which one they run on. */
export interface Host {
  readonly kind: 'desktop' | 'web' | 'command-line';
  /**
   * Offers a finished file to the person: the desktop asks where to save it and answers with the path
   * (`cancelled` when they change their mind); a host without dialogs answers `download` and the screen offers the bytes.
   */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<SaveOutcome>;
  /** Shows a file in the system's file manager; false where there is none. */
  reveal(path: string): Promise<boolean>;
  /** Asks for a folder, and answers with nothing when the person changes their mind; left out where there is no dialog. */
  chooseFolder?(): Promise<string | undefined>;
  /** Opens a https or mailto link outside the app; anything else is refused. */
  openLink(url: string): Promise<boolean>;
  /** The operating system's store of secrets; left out where a host cannot reach one. */
  readonly secretStore?: SystemSecretStore;
}

export type SaveOutcome =
  | { outcome: 'saved'; path: string }
  | { outcome: 'cancelled' }
  | { outcome: 'download' };

/** The parts of a message port that the app uses; Electron's MessagePortMain, Node's and the browser's all have them. */
export interface AppPort {
  postMessage(message: unknown, transfer?: readonly unknown[]): void;
  on(event: 'message' | 'close', listener: (event: unknown) => void): unknown;
  start?(): void;
  close(): void;
}
