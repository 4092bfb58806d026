/** The preload script's entry; it runs sandboxed, in a world of its own beside the page's. */
import { ipcRenderer } from 'electron';
import { handOverPort, type PageWindow } from './hand-over.ts';

declare const window: PageWindow;

handOverPort(ipcRenderer, window);
