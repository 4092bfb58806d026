/** Hands bytes to the person as a file, where the host has no dialog of its own. */
import type { Bytes } from '#shared/contract/bytes.ts';

const whileTheBrowserReads = 60_000;

export async function download(bytes: Bytes, fileName: string): Promise<void> {
  const blob = bytes instanceof Blob ? bytes : new Blob([await bytes.arrayBuffer()], { type: bytes.type });
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), whileTheBrowserReads);
}
