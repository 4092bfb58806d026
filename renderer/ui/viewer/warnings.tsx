import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import type { PacketWarning } from '#shared/contract/packets.ts';
import { counted } from '../counted.ts';
import { useLocale } from '../locale.ts';
import classes from './warnings.module.css';

/** What the reader of a document would trip over. */
export function Warnings({ warnings }: { warnings: readonly PacketWarning[] }) {
  const locale = useLocale();
  if (warnings.length === 0) return null;
  return (
    <section className={classes.warnings}>
      <h2 className={classes.warningsTitle}>
        <IconAlertTriangle size={14} stroke={2} aria-hidden="true" />{' '}
        {counted(warnings.length, 'warning', locale)}
      </h2>
      <ul>
        {warnings.map(({ code, message }) => (
          <li key={code + message}>{message}</li>
        ))}
      </ul>
    </section>
  );
}
