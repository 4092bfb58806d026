import IconFileCheck from '@tabler/icons-react/dist/esm/icons/IconFileCheck.mjs';
import { DateText, relativeDate } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { walkLinks } from '#renderer/ui/walk-links.ts';
import type { FunctionRow } from '#shared/contract/organisation.ts';
import type { PacketRow } from '#shared/contract/packets.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { formatDate, type PlainDate } from '#shared/domain/dates.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { addresses } from '../addresses.ts';
import type { OrderedSessions } from '../model/session-order.ts';
import type { PacketData } from '../use-packets.ts';
import { issuedWords } from '../words.ts';
import classes from './session-list.module.css';

interface SessionListProps {
  data: PacketData;
  ordered: OrderedSessions;
  today: PlainDate;
  slug: string;
  chosenId: string;
}

/** Coming and past sessions, each with what was issued for it. The arrow keys go from one to the next. */
export function SessionList({ data, ordered, today, slug, chosenId }: SessionListProps) {
  const packetsOf = Map.groupBy(data.packets, ({ sessionId }) => sessionId);
  const group = (title: string, sessions: readonly Session[]) =>
    sessions.length > 0 && (
      <section>
        <h2 className={classes.group}>{title}</h2>
        <ul className={classes.list}>
          {sessions.map((session) => (
            <li key={session.id}>
              <SessionLink
                session={session}
                packets={packetsOf.get(session.id) ?? []}
                functions={data.functions}
                href={addresses.session(slug, session.id)}
                isChosen={session.id === chosenId}
                today={today}
              />
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <nav className={classes.sessions} aria-label="Sessions" onKeyDown={walkLinks}>
      {group('Coming', ordered.coming)}
      {group('Past', ordered.past)}
      <Unrecorded packets={packetsOf.get(null) ?? []} functions={data.functions} slug={slug} />
    </nav>
  );
}

interface IssuanceProps {
  packets: readonly PacketRow[];
  functions: readonly FunctionRow[];
}

interface SessionLinkProps extends IssuanceProps {
  session: Session;
  href: string;
  isChosen: boolean;
  today: PlainDate;
}

function SessionLink({
  session: { kind, onDate },
  packets,
  functions,
  href,
  isChosen,
  today,
}: SessionLinkProps) {
  const locale = useLocale();
  const isComing = onDate >= today;
  return (
    <a className={classes.session} href={href} aria-current={isChosen ? 'true' : undefined}>
      <span className={classes.sessionLine}>
        <span className={classes.kind}>{sessionKindWords[kind]}</span>
        {isComing && <span className={classes.soon}>{relativeDate(onDate, today, locale)}</span>}
      </span>
      <span className={classes.sessionLine}>
        <time className="figures" dateTime={onDate}>
          {isComing ? formatDate(onDate, locale, 'weekday') : formatDate(onDate, locale)}
        </time>
        <Issuance packets={packets} functions={functions} />
      </span>
    </a>
  );
}

function Issuance({ packets, functions }: IssuanceProps) {
  if (packets.length === 0) return <span>No packet</span>;
  return (
    <span className={classes.issued}>
      <IconFileCheck size={13} stroke={1.8} aria-hidden="true" />
      {issuedWords(packets, functions)}
    </span>
  );
}

/** What was issued for sessions that are not in the list any more: it stays for ever. */
function Unrecorded({ packets, functions, slug }: IssuanceProps & { slug: string }) {
  if (packets.length === 0) return null;
  return (
    <section>
      <h2 className={classes.group}>Issued, session not recorded</h2>
      <ul className={classes.list}>
        {packets.map((packet) => (
          <li key={packet.id}>
            <a className={classes.session} href={addresses.packet(slug, packet.id)}>
              <span className={classes.kind}>{sessionKindWords[packet.sessionKind]}</span>
              <span className={classes.sessionLine}>
                <DateText date={packet.sessionOn} />
                <Issuance packets={[packet]} functions={functions} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
