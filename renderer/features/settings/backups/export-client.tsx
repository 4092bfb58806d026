import { Checkbox } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { download } from '#renderer/data/download.ts';
import { explain } from '#renderer/data/errors.ts';
import { useJob } from '#renderer/data/job.ts';
import { useProtection } from '#renderer/data/protection.ts';
import { tell } from '#renderer/state/notices.ts';
import { useUi } from '#renderer/state/ui.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { leaksOf, Places } from '#renderer/ui/leaks/leaks-found.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { shortestPassphrase } from '#shared/contract/protection.ts';
import type { ExportedClient } from '#shared/contract/transfers.ts';
import type { Leak } from '#shared/domain/leaks.ts';
import classes from './backups.module.css';

interface ExportClientProps {
  client: ClientSummary;
  onClose: () => void;
}

/** Writes a client with everything of it to one file, for another workspace. */
export function ExportClient({ client: { id, name }, onClose }: ExportClientProps) {
  const { data: status } = useProtection();
  const hasRecoveryKey = status !== undefined && status.recoveryKeyMadeAt !== null;
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [withNames, setWithNames] = useState(false);
  const [problem, setProblem] = useState<string>();
  const job = useJob<ExportedClient>({ tells: 'nothing' });
  const leaks = job.state === 'failed' ? leaksOf(job.error) : [];
  const failure = job.state === 'failed' && leaks.length === 0 ? explain(job.error).sentence : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemOf(passphrase, again, hasRecoveryKey);
    setProblem(wrong);
    if (wrong !== undefined) return;
    const packed = await job.start((signal) =>
      api.transfers.pack.call({ id, withNames, ...(passphrase && { passphrase }) }, { signal }),
    );
    if (!packed) return;
    await hand({ id, transferId: packed.transferId }, packed.fileName, onClose).catch((error) =>
      setProblem(explain(error).sentence),
    );
  };
  return (
    <Dialog title={`Export ${name}`} isOpen onClose={onClose}>
      <Form onSubmit={(event) => void submit(event)}>
        <p className={classes.note}>
          One encrypted file with this client’s data and documents, and of no other.{' '}
          {hasRecoveryKey
            ? 'It opens in another workspace with your recovery key, and with a passphrase if you give one here.'
            : 'It opens in another workspace with this passphrase: send that by another way than the file.'}{' '}
          Its texts are searched for the names of other clients first; its history goes along as it is.
        </p>
        <SecretField
          label="Passphrase"
          description={`At least ${shortestPassphrase} characters: whoever finds the file may guess for years.`}
          value={passphrase}
          onChange={setPassphrase}
        />
        <SecretField label="The same again" value={again} onChange={setAgain} />
        {(leaks.length > 0 || withNames) && (
          <NamesFound leaks={leaks} isTaken={withNames} onTake={setWithNames} />
        )}
        <ProgressBar job={job} />
        <FormProblem problem={problem ?? failure} />
        <DialogActions label="Export" isBusy={job.state === 'running'} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function problemOf(passphrase: string, again: string, hasRecoveryKey: boolean): string | undefined {
  if (passphrase !== again) return 'The two passphrases are not the same.';
  if (passphrase === '' && hasRecoveryKey) return undefined;
  return passphrase.length < shortestPassphrase
    ? `A passphrase has at least ${shortestPassphrase} characters.`
    : undefined;
}

async function hand(packed: { id: string; transferId: string }, fileName: string, onDone: () => void) {
  const saved = await api.transfers.save.call(packed);
  if (saved.outcome === 'cancelled') return;
  if (saved.outcome === 'saved') tell({ tone: 'done', message: `Saved as ${saved.path}` });
  else await download(await api.transfers.bytes.call(packed), fileName);
  onDone();
}

interface NamesFoundProps {
  leaks: readonly Leak[];
  isTaken: boolean;
  onTake: (isTaken: boolean) => void;
}

/** Whoever opens the file reads these names: a person decides whether that may be. */
function NamesFound({ leaks, isTaken, onTake }: NamesFoundProps) {
  const isPresenting = useUi((ui) => ui.presenting !== null);
  return (
    <Callout kind="stopped" title="Stopped: it names another client">
      <p>Whoever opens the file can read this. Change the text, or take the names along.</p>
      {!isPresenting && <Places leaks={leaks.slice(0, mostShown)} />}
      {leaks.length > mostShown && <p>And {leaks.length - mostShown} more.</p>}
      <Checkbox
        label="Nobody but me will open it: export it with these names"
        checked={isTaken}
        onChange={(event) => onTake(event.currentTarget.checked)}
      />
    </Callout>
  );
}

const mostShown = 5;
