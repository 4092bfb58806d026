/**
 * Every command of the app with its keys: one table for the palette, the shortcut sheet and the keyboard. What the
 * application menu shows too stands in shared/contract/commands.ts; what only a window knows stands here.
 *
 * Keys are a chord (`mod+shift+Z`, with `mod` for Command on macOS and Control elsewhere) or letters one after the other
 * (`G T`), which also work in a browser that keeps a chord to itself. A component that uses a key itself calls
 * `preventDefault()`, and nothing here hears it.
 */
import { type AppCommand, appCommands } from '#shared/contract/commands.ts';

const windowCommands = {
  'go-dashboard': { label: 'Dashboard', keys: undefined },
  'go-strategy': { label: 'Strategy', keys: undefined },
  'go-sessions': { label: 'Sessions', keys: undefined },
  'go-hand-offs': { label: 'Hand-offs', keys: undefined },
  'go-decisions': { label: 'Decisions', keys: undefined },
  'go-accountability': { label: 'Accountability', keys: undefined },
  present: { label: 'Present this client', keys: undefined },
  'toggle-rail': { label: 'Narrow or widen the rail', keys: '[' },
} as const;

export type CommandName = AppCommand | keyof typeof windowCommands;

const letters: Partial<Record<CommandName, string>> = {
  'go-today': 'G T',
  'go-days': 'G D',
  'go-clients': 'G C',
  'go-overview': 'G O',
  'go-registry': 'G R',
  'go-calendar': 'G K',
  'go-dashboard': 'G M',
  'go-strategy': 'G Y',
  'go-sessions': 'G N',
  'go-hand-offs': 'G H',
  'go-decisions': 'G I',
  'go-accountability': 'G A',
  'go-retainer': 'G E',
  'go-packets': 'G P',
  'go-setup': 'G S',
  'new-client': 'N C',
  present: 'P',
  shortcuts: '?',
};

export interface Shortcut {
  command: CommandName;
  label: string;
  /** The ways to give it, the shortest to type first. */
  keys: readonly string[];
}

const all: Record<CommandName, { label: string; keys: string | undefined }> = {
  ...appCommands,
  ...windowCommands,
};

export const shortcuts: readonly Shortcut[] = Object.entries(all).map(([name, { label, keys }]) => {
  const command = name as CommandName;
  return { command, label, keys: [letters[command], keys].filter((text) => text !== undefined) };
});

/** The parts of a keyboard event that shortcuts look at. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** How long after `G` a second letter still belongs to it, in milliseconds. */
export const sequencePause = 1_000;

/**
 * The command that a key press gives.
 * @param held the first letter of a sequence, if it was pressed just before
 * @param isTyping true in a text field, where only chords count, and undo and redo are the field's own
 */
export function commandFor(
  press: KeyPress,
  held: string,
  isTyping: boolean,
  isMac: boolean,
): CommandName | undefined {
  const fits = (keys: string) =>
    isChord(keys) ? chordFits(keys, press, isMac) : lettersFit(keys, press, held);
  const found = shortcuts.find(({ keys }) =>
    keys.some((text) => !(isTyping && !isChord(text)) && fits(text)),
  );
  const isFieldsOwn = found?.command === 'undo' || found?.command === 'redo';
  return isTyping && isFieldsOwn ? undefined : found?.command;
}

/** The letter that a press leaves held for the next one, or `''`. */
export function heldBy(press: KeyPress): string {
  if (press.ctrlKey || press.metaKey || press.altKey) return '';
  const letter = press.key.toUpperCase();
  return shortcuts.some(({ keys }) => keys.some((text) => text.startsWith(`${letter} `))) ? letter : '';
}

/** The keys as they are printed on them: `⌘ ⇧ Z`, or `Ctrl Shift Z`. */
export function keyNames(keys: string, isMac: boolean): string[] {
  const mac: Record<string, string> = { mod: '⌘', shift: '⇧', alt: '⌥' };
  const others: Record<string, string> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
  const common: Record<string, string> = { Plus: '+', '-': '−', Left: '←', Right: '→' };
  return keys.split(/[+ ]/).map((key) => (isMac ? mac : others)[key] ?? common[key] ?? key);
}

function isChord(keys: string): boolean {
  return keys.includes('+');
}

function chordFits(keys: string, press: KeyPress, isMac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const hasMod = isMac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  const hasNoMod = !press.metaKey && !press.ctrlKey;
  return (
    (parts.includes('mod') ? hasMod : hasNoMod) &&
    parts.includes('alt') === press.altKey &&
    // Plus needs Shift on many keyboards and none on others.
    (key === 'Plus' || parts.includes('shift') === press.shiftKey) &&
    keyFits(key, press.key)
  );
}

function keyFits(key: string, pressed: string): boolean {
  if (key === 'Plus') return pressed === '+' || pressed === '=';
  if (key === 'Left' || key === 'Right') return pressed === `Arrow${key}`;
  return pressed.toUpperCase() === key;
}

function lettersFit(keys: string, press: KeyPress, held: string): boolean {
  if (press.ctrlKey || press.metaKey || press.altKey) return false;
  const pressed = press.key.toUpperCase();
  return keys.includes(' ') ? keys === `${held} ${pressed}` : held === '' && keys === pressed;
}
