import { describe, expect, it } from 'vitest';
import { newClientFile } from '#test/harness/database-files.ts';
import { ClientFile } from './client-file.ts';
import type { CommitMark } from './commit-marks.ts';

const nothing = () => ({ sentence: 'Changed nothing', output: undefined });

function lentFile() {
  const { file, location, command } = newClientFile();
  const marks: CommitMark[] = [];
  file.onCommit = (mark) => marks.push(mark);
  return { file, other: ClientFile.open(location), command, marks };
}

describe('a file that is lent', () => {
  it('refuses every write at once, and goes on being read', () => {
    const { file, command } = lentFile();
    file.write(command(), nothing);
    const takeBack = file.lend();
    const refused = expect.objectContaining({ code: 'FILE_BUSY' });
    expect(() => file.write(command(), nothing)).toThrow(refused);
    expect(() => file.undo(command())).toThrow(refused);
    expect(() => file.lend()).toThrow(refused);
    expect(file.commitCounter).toBe(1);
    takeBack();
    file.write(command(), nothing);
    expect(file.commitCounter).toBe(2);
  });

  it('is not kept waiting by the one that writes', () => {
    const { file, other, command } = lentFile();
    const takeBack = file.lend();
    const started = performance.now();
    other.write(command(), () => {
      file.checkpoint();
      expect(file.commitCounter).toBe(0);
      return nothing();
    });
    expect(performance.now() - started).toBeLessThan(1_000);
    takeBack();
  });

  it('tells of what was committed meanwhile, as of its own commits', () => {
    const { file, other, command, marks } = lentFile();
    const takeBack = file.lend();
    other.write(command(), nothing);
    expect(marks).toEqual([]);
    expect(takeBack()).toBe(true);
    expect(marks).toEqual([other.mark]);
  });

  it('tells of nothing when nothing was', () => {
    const { file, other, command, marks } = lentFile();
    file.write(command(), nothing);
    const takeBack = file.lend();
    const giveUp = () => {
      throw new Error('given up');
    };
    expect(() => other.write(command(), giveUp)).toThrow('given up');
    expect(takeBack()).toBe(false);
    expect(marks).toHaveLength(1);
  });
});
