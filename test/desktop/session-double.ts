/** Electron's session: permissions, devices, downloads and the network. */
import type * as Electron from 'electron';
import type { Permission, PermissionDetails, ShellSession } from '#electron/desktop/electron-api.ts';
import { Emitter, preventable } from './events.ts';

type RequestHandler = Parameters<ShellSession['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<ShellSession['setPermissionCheckHandler']>[0];
type DisplayMediaHandler = Parameters<ShellSession['setDisplayMediaRequestHandler']>[0];
type BeforeRequest = Parameters<ShellSession['webRequest']['onBeforeRequest']>[1];

/** What Electron does where no handler was set: it grants. */
export class SessionDouble
  extends Emitter<{ 'will-download': [event: Electron.Event] }>
  implements ShellSession
{
  isSpellCheckerEnabled = true;
  #onRequest: RequestHandler = (_contents, _permission, answer) => answer(true);
  #onCheck: CheckHandler = () => true;
  #onDevice: () => boolean = () => true;
  #onDisplayMedia: DisplayMediaHandler | undefined;
  #beforeRequest: BeforeRequest = (_details, answer) => answer({});

  readonly webRequest = {
    onBeforeRequest: (filter: Electron.WebRequestFilter, listener: BeforeRequest) => {
      if (!filter.urls.includes('<all_urls>')) throw new Error('The double knows the filter <all_urls> only');
      this.#beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#onRequest = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#onCheck = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#onDevice = handler;
  }

  setDisplayMediaRequestHandler(handler: DisplayMediaHandler): void {
    this.#onDisplayMedia = handler;
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellCheckerEnabled = isEnabled;
  }

  requestPermission(permission: Permission, details: PermissionDetails): boolean {
    let granted = false;
    this.#onRequest(
      undefined,
      permission,
      (answer) => {
        granted = answer;
      },
      details,
    );
    return granted;
  }

  checkPermission(permission: Permission, details: PermissionDetails): boolean {
    return this.#onCheck(undefined, permission, '', details);
  }

  allowsDevice = (): boolean => this.#onDevice();

  allowsScreenCapture(): boolean {
    let granted = true;
    this.#onDisplayMedia?.({}, () => {
      granted = false;
    });
    return granted;
  }

  allowsDownload(): boolean {
    const event = preventable({});
    this.tell('will-download', event);
    return !event.defaultPrevented;
  }

  allowsRequest(url: string): boolean {
    let cancelled = false;
    this.#beforeRequest({ url }, ({ cancel = false }) => {
      cancelled = cancel;
    });
    return !cancelled;
  }
}
