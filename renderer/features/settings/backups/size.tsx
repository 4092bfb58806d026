import { fileSize } from '#renderer/ui/file-size.ts';
import { useLocale } from '#renderer/ui/locale.ts';

/** How large a backup is. */
export function Size({ bytes }: { bytes: number }) {
  return <span className="figures">{fileSize(bytes, useLocale())}</span>;
}
