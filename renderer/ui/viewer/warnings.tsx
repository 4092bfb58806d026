import type { PacketWarning } from '#shared/contract/packets.ts';
import { Callout } from '../callout.tsx';
import { counted } from '../counted.ts';
import { useLocale } from '../locale.ts';

/** What the reader of a document would trip over. */
export function Warnings({ warnings }: { warnings: readonly PacketWarning[] }) {
  const locale = useLocale();
  if (warnings.length === 0) return null;
  return (
    <Callout kind="warning" title={counted(warnings.length, 'warning', locale)}>
      <ul>
        {warnings.map(({ code, message }) => (
          <li key={code + message}>{message}</li>
        ))}
      </ul>
    </Callout>
  );
}
