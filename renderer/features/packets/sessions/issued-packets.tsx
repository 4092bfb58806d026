import IconFileCheck from '@tabler/icons-react/dist/esm/icons/IconFileCheck.mjs';
import { counted } from '#renderer/ui/counted.ts';
import { InstantText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { FunctionRow } from '#shared/contract/organisation.ts';
import type { PacketRow } from '#shared/contract/packets.ts';
import { addresses } from '../addresses.ts';
import { wholeEditionName } from '../words.ts';
import classes from './sessions.module.css';

interface IssuedPacketsProps {
  /** Those of the session, newest first. */
  packets: readonly PacketRow[];
  /** All of the client's, among which is what corrects one of these. */
  all: readonly PacketRow[];
  functions: readonly FunctionRow[];
  slug: string;
}

/** What was issued for a session; each opens as it was, also years later. */
export function IssuedPackets({ packets, all, functions, slug }: IssuedPacketsProps) {
  const locale = useLocale();
  return (
    <Section title="Issued">
      <ul className={classes.packets}>
        {packets.map((packet) => (
          <li key={packet.id}>
            <a className={classes.packet} href={addresses.packet(slug, packet.id)}>
              <IconFileCheck size={16} stroke={1.6} aria-hidden="true" />
              <span className={classes.edition}>{wholeEditionName(packet, functions)}</span>
              {all.some(({ replacesId }) => replacesId === packet.id) && (
                <span className={classes.tag}>Corrected</span>
              )}
              {packet.replacesId !== null && <span className={classes.tag}>Correction</span>}
              <span className={classes.packetFacts}>
                {counted(packet.pages, 'page', locale)} · <InstantText instant={packet.issuedAt} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
