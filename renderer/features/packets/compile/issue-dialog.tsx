import { Radio } from '@mantine/core';
import { useState } from 'react';
import { counted } from '#renderer/ui/counted.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import type { PacketPreview, PacketRow } from '#shared/contract/packets.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { editionWords, sessionKindWords } from '#shared/domain/vocabulary.ts';
import { Fingerprint } from '../fingerprint.tsx';
import classes from './compile.module.css';
import type { PreviewRequest } from './use-preview.ts';

interface IssueDialogProps {
  session: Session;
  request: PreviewRequest;
  preview: PacketPreview;
  packets: readonly PacketRow[];
  /** The packet that this one was started as a correction of. */
  replacesId: string | undefined;
  onClose: () => void;
  onIssue: (replacesId: string | undefined) => void;
}

/** Asks once more: what is issued is frozen for ever. */
export function IssueDialog(props: IssueDialogProps) {
  const { session, request, preview, packets, onClose, onIssue } = props;
  const earlier = packets.filter(
    ({ sessionId, edition }) => sessionId === session.id && edition === request.edition,
  );
  const [replacesId, setReplacesId] = useState(props.replacesId ?? earlier[0]?.id ?? '');
  const locale = useLocale();
  return (
    <Dialog title="Issue this packet?" isOpen onClose={onClose}>
      <p className={classes.what}>
        {editionWords[request.edition]} for {sessionKindWords[session.kind]},{' '}
        {formatDate(session.onDate, locale, 'long')}. {counted(preview.pages.length, 'page', locale)}, as of{' '}
        {formatDate(request.asOf, locale)}.
      </p>
      <p className={classes.consequence}>
        Its content and its PDF are frozen for ever and cannot be undone. A mistake found later is put right
        by a correction: a new packet that names this one.
      </p>
      {earlier.length > 0 && <Replaces earlier={earlier} value={replacesId} onChange={setReplacesId} />}
      <Fingerprint label="What you previewed, and nothing else, is issued" sha256={preview.contentSha256} />
      <DialogActions
        label={replacesId === '' ? 'Issue packet' : 'Issue correction'}
        onCancel={onClose}
        onConfirm={() => onIssue(replacesId || undefined)}
      />
    </Dialog>
  );
}

interface ReplacesProps {
  earlier: readonly PacketRow[];
  value: string;
  onChange: (packetId: string) => void;
}

function Replaces({ earlier, value, onChange }: ReplacesProps) {
  const format = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Radio.Group
      label="This edition was issued before"
      className={classes.replaces ?? ''}
      value={value}
      onChange={onChange}
    >
      {earlier.map(({ id, issuedAt }) => (
        <Radio
          size="xs"
          key={id}
          value={id}
          label={`Correct the one of ${format.format(new Date(issuedAt))}`}
        />
      ))}
      <Radio size="xs" value="" label="Issue it beside that one" />
    </Radio.Group>
  );
}
