import { useCallback, useState } from 'react';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import type { PacketPreview } from '#shared/contract/packets.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import type { PacketData } from '../use-packets.ts';
import classes from './compile.module.css';
import { EditionLine } from './edition-line.tsx';
import type { PreviewedEdition } from './use-issue.ts';
import { editionKey, type PreviewRequest } from './use-preview.ts';

interface IssueDialogProps {
  session: Session;
  request: PreviewRequest;
  preview: PacketPreview;
  data: PacketData;
  /** The packet that this one was started as a correction of. */
  replacesId: string | undefined;
  onClose: () => void;
  onIssue: (editions: PreviewedEdition[]) => void;
}

/** Asks once more, and for which editions: what is issued is frozen for ever. */
export function IssueDialog(props: IssueDialogProps) {
  const { session, request, preview, data, onClose, onIssue } = props;
  const locale = useLocale();
  const lines = editionsOf(request, data);
  const main = editionKey(request);
  const [ticked, setTicked] = useState<ReadonlyMap<string, PreviewedEdition | null>>(new Map([[main, null]]));
  const put = useCallback(
    (key: string, edition: PreviewedEdition | null) =>
      setTicked((before) => new Map(before).set(key, edition)),
    [],
  );
  const remove = (key: string) => setTicked(new Map([...ticked].filter(([each]) => each !== key)));
  const chosen = [...ticked.values()];
  const isCorrection = chosen.some((each) => each?.replacesId !== undefined);
  return (
    <Dialog title="Issue this packet?" isOpen onClose={onClose}>
      <p className={classes.what}>
        {sessionKindWords[session.kind]}, {formatDate(session.onDate, locale, 'long')}, as of{' '}
        {formatDate(request.asOf, locale)}
      </p>
      <p className={classes.consequence}>
        Its content and its PDF are frozen for ever and cannot be undone. A mistake found later is put right
        by a correction: a new packet that names this one. Editions that are ticked together are frozen from
        one reading of the data.
      </p>
      <ul className={classes.along} aria-label="Editions">
        {lines.map((line) => (
          <EditionLine
            key={editionKey(line)}
            request={line}
            data={data}
            known={editionKey(line) === main ? { preview, replacesId: props.replacesId } : undefined}
            isTicked={ticked.has(editionKey(line))}
            onTick={(isTicked) => (isTicked ? put(editionKey(line), null) : remove(editionKey(line)))}
            onReady={put}
          />
        ))}
      </ul>
      <DialogActions
        label={`Issue ${isCorrection ? 'correction' : chosen.length > 1 ? `${chosen.length} editions` : 'packet'}`}
        isBusy={chosen.some((each) => each === null)}
        onCancel={onClose}
        onConfirm={() => onIssue(chosen.filter((each) => each !== null))}
      />
    </Dialog>
  );
}

// What is on the screen comes first, and is ticked for good: it is what the button was pressed for.
function editionsOf(request: PreviewRequest, { functions }: PacketData): PreviewRequest[] {
  const { clientId, sessionId, asOf, without } = request;
  const of = { clientId, sessionId, asOf, without };
  const all: PreviewRequest[] = [
    { ...of, edition: 'leadership' },
    { ...of, edition: 'ceo' },
    ...functions.map(({ id }) => ({ ...of, edition: 'function' as const, functionId: id })),
  ];
  return [request, ...all.filter((each) => editionKey(each) !== editionKey(request))];
}
