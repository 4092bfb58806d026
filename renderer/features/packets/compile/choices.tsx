import { MultiSelect, SegmentedControl, Select } from '@mantine/core';
import { useParams } from '#renderer/state/router.ts';
import { counted } from '#renderer/ui/counted.ts';
import { KeptDate } from '#renderer/ui/date/kept-date.tsx';
import { Fingerprint } from '#renderer/ui/fingerprint.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Warnings } from '#renderer/ui/viewer/warnings.tsx';
import type { FunctionRow } from '#shared/contract/organisation.ts';
import type { PacketPreview } from '#shared/contract/packets.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { formatDate, type PlainDate } from '#shared/domain/dates.ts';
import { omissibleSections } from '#shared/domain/packet/leave-out.ts';
import { sectionWords } from '#shared/domain/packet/section-words.ts';
import { type Edition, editions, sessionKindWords } from '#shared/domain/vocabulary.ts';
import type { OrderedSessions } from '../model/session-order.ts';
import { editionNames } from '../words.ts';
import classes from './compile.module.css';
import { leftOutOf, type PreviewRequest } from './use-preview.ts';

interface ChoicesProps {
  request: PreviewRequest;
  ordered: OrderedSessions;
  today: PlainDate;
  functions: readonly FunctionRow[];
  preview: PacketPreview | undefined;
}

/** For which session, in which edition, as of when; kept in the address. */
export function Choices({ request, ordered, today, functions, preview }: ChoicesProps) {
  const [, setParams] = useParams();
  const locale = useLocale();
  const label = ({ kind, onDate }: Session) => `${formatDate(onDate, locale)} · ${sessionKindWords[kind]}`;
  const choices = (sessions: readonly Session[]) =>
    sessions.map((session) => ({ value: session.id, label: label(session) }));
  return (
    <>
      <Select
        label="Session"
        searchable
        allowDeselect={false}
        data={[
          { group: 'Coming', items: choices(ordered.coming) },
          { group: 'Past', items: choices(ordered.past) },
        ]}
        value={request.sessionId}
        onChange={(session) => session && setParams({ session, replaces: undefined })}
      />
      <EditionChoice request={request} functions={functions} />
      <MultiSelect
        label="Leave out"
        description="To keep it short enough to be read. The packet says what it goes without."
        inputWrapperOrder={['label', 'input', 'description']}
        data={omissibleSections.map((kind) => ({ value: kind, label: sectionWords[kind] }))}
        value={leftOutOf(request.without)}
        onChange={(kinds) => setParams({ without: kinds.join(',') || undefined })}
      />
      <KeptDate
        label="As of"
        description="Overdue, due and needs review are counted from this day."
        inputWrapperOrder={['label', 'input', 'description']}
        value={request.asOf}
        onCommit={(asOf) => asOf !== '' && setParams({ asOf: asOf === today ? undefined : asOf })}
      />
      {preview && (
        <>
          <Warnings warnings={preview.warnings} />
          <Fingerprint
            label={`Content of these ${counted(preview.pages.length, 'page', locale)}`}
            sha256={preview.contentSha256}
          />
        </>
      )}
    </>
  );
}

const hints: Record<Edition, string> = {
  leadership: 'Without the retainer. For the leadership team.',
  ceo: 'With the escalations and the retainer. For the CEO alone.',
  function: 'Only what is this function’s own.',
};

// A client without functions has no edition for one.
function EditionChoice({ request, functions }: Pick<ChoicesProps, 'request' | 'functions'>) {
  const [, setParams] = useParams();
  const offered = editions.filter((edition) => edition !== 'function' || functions.length > 0);
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>Edition</legend>
      <SegmentedControl
        fullWidth
        data={offered.map((edition) => ({ value: edition, label: editionNames[edition] }))}
        value={request.edition}
        onChange={(edition) => setParams({ edition, function: undefined, replaces: undefined })}
      />
      {request.edition === 'function' && (
        <Select
          className={classes.function ?? ''}
          aria-label="Function"
          searchable
          allowDeselect={false}
          data={functions.map(({ id, name }) => ({ value: id, label: name }))}
          value={request.functionId ?? null}
          onChange={(id) => id && setParams({ function: id, replaces: undefined })}
        />
      )}
      <p className={classes.hint}>{hints[request.edition]}</p>
    </fieldset>
  );
}
