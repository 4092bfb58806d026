import { describe, expect, it } from 'vitest';
import { commandFor, heldBy, type KeyPress, keyNames, shortcuts } from './shortcuts.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}
const control = { ctrlKey: true };
const command = { metaKey: true };

describe('a chord', () => {
  it('uses Command on macOS and Control elsewhere', () => {
    expect(commandFor(press('k', control), '', false, false)).toBe('palette');
    expect(commandFor(press('k', command), '', false, true)).toBe('palette');
    expect(commandFor(press('k', control), '', false, true)).toBeUndefined();
    expect(commandFor(press('k', command), '', false, false)).toBeUndefined();
  });

  it('tells undo from redo by Shift', () => {
    expect(commandFor(press('z', control), '', false, false)).toBe('undo');
    expect(commandFor(press('Z', { ...control, shiftKey: true }), '', false, false)).toBe('redo');
  });

  it('finds plus with and without Shift, and minus', () => {
    expect(commandFor(press('+', { ...control, shiftKey: true }), '', false, false)).toBe('text-larger');
    expect(commandFor(press('=', control), '', false, false)).toBe('text-larger');
    expect(commandFor(press('-', control), '', false, false)).toBe('text-smaller');
  });

  it('leaves the text field its own undo, and takes the palette from it', () => {
    expect(commandFor(press('z', control), '', true, false)).toBeUndefined();
    expect(commandFor(press('k', control), '', true, false)).toBe('palette');
  });
});

describe('letters', () => {
  it('come one after the other', () => {
    expect(heldBy(press('g'))).toBe('G');
    expect(commandFor(press('g'), '', false, false)).toBeUndefined();
    expect(commandFor(press('t'), 'G', false, false)).toBe('go-today');
    expect(commandFor(press('t'), '', false, false)).toBeUndefined();
  });

  it('hold nothing that begins no sequence, and nothing with Control', () => {
    expect(heldBy(press('x'))).toBe('');
    expect(heldBy(press('g', control))).toBe('');
  });

  it('are text in a text field', () => {
    expect(commandFor(press('t'), 'G', true, false)).toBeUndefined();
    expect(commandFor(press('?', { shiftKey: true }), '', true, false)).toBeUndefined();
  });

  it('do not fire a single key in the middle of a sequence', () => {
    expect(commandFor(press('p'), '', false, false)).toBe('present');
    expect(commandFor(press('p'), 'G', false, false)).toBe('go-packets');
  });
});

describe('the table', () => {
  it('gives no keys twice', () => {
    const keys = shortcuts.flatMap((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has every command found by every one of its keys', () => {
    for (const { command: name, keys } of shortcuts) {
      for (const text of keys)
        expect([text, commandFor(...pressOf(text), false, false)]).toEqual([text, name]);
    }
  });

  it('prints keys as they are on each system', () => {
    expect(keyNames('mod+shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(keyNames('mod+shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyNames('mod+Plus', false)).toEqual(['Ctrl', '+']);
    expect(keyNames('G T', false)).toEqual(['G', 'T']);
  });
});

function pressOf(keys: string): [KeyPress, string] {
  if (!keys.includes('+')) {
    const [first = '', second] = keys.split(' ');
    return second === undefined ? [press(first), ''] : [press(second), first];
  }
  const parts = keys.split('+');
  const names: Record<string, string> = { Plus: '+', Left: 'ArrowLeft', Right: 'ArrowRight' };
  const last = parts.at(-1) ?? '';
  return [
    press(names[last] ?? last, {
      ctrlKey: parts.includes('mod'),
      shiftKey: parts.includes('shift'),
      altKey: parts.includes('alt'),
    }),
    '',
  ];
}
