import { Checkbox, Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { explain } from '#renderer/data/errors.ts';
import { changeProtection } from '#renderer/data/protection.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import {
  type ProtectionKind,
  type ProtectionStatus,
  shortestPassphrase,
} from '#shared/contract/protection.ts';
import classes from './protection.module.css';
import { asksPassphrase, olderCopies } from './words.ts';

interface Change {
  kind: ProtectionKind;
  passphrase: string;
  again: string;
  currentPassphrase: string;
  acceptsPlainText: boolean;
}

/** Chooses what guards the workspace from now on. */
export function ChangeProtection({ status, onClose }: { status: ProtectionStatus; onClose: () => void }) {
  const { change, set, problem, isBusy, submit } = useChange(status, onClose);
  return (
    <Dialog title="What guards your clients’ data" isOpen onClose={onClose}>
      <Form onSubmit={submit}>
        <Choices status={status} chosen={change.kind} onChoose={(kind) => set({ kind })} />
        {change.kind === 'passphrase' && <PassphraseTwice {...{ status, change, set }} />}
        {change.kind === 'system' && status.secretStore === 'plain-text' && (
          <Checkbox
            label="I accept that the key can be read on this disk."
            checked={change.acceptsPlainText}
            onChange={(event) => set({ acceptsPlainText: event.currentTarget.checked })}
          />
        )}
        {asksPassphrase(status) && (
          <SecretField
            label="Passphrase in force"
            value={change.currentPassphrase}
            onChange={(currentPassphrase) => set({ currentPassphrase })}
            isCurrent
          />
        )}
        <FormProblem problem={problem} />
        <DialogActions
          label={change.kind === 'none' ? 'Protect no longer' : 'Protect'}
          onCancel={onClose}
          isBusy={isBusy}
          isDanger={change.kind === 'none'}
        />
      </Form>
    </Dialog>
  );
}

interface PassphraseTwiceProps {
  status: ProtectionStatus;
  change: Change;
  set: (part: Partial<Change>) => void;
}

function PassphraseTwice({ status, change, set }: PassphraseTwiceProps) {
  return (
    <>
      <SecretField
        label="New passphrase"
        description={`At least ${shortestPassphrase} characters; four or five words are easy to remember.`}
        value={change.passphrase}
        onChange={(passphrase) => set({ passphrase })}
      />
      <SecretField label="Once more" value={change.again} onChange={(again) => set({ again })} />
      <p className={classes.lead}>{olderCopies(status)}</p>
    </>
  );
}

function useChange(status: ProtectionStatus, onDone: () => void) {
  const [change, setChange] = useState<Change>({
    ...{ kind: 'passphrase', passphrase: '', again: '', currentPassphrase: '', acceptsPlainText: false },
  });
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const set = (part: Partial<Change>) => setChange((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemOf(change, status);
    setProblem(wrong);
    if (wrong !== undefined) return;
    setBusy(true);
    try {
      const { again: _typedTwice, currentPassphrase, ...chosen } = change;
      await changeProtection({ ...chosen, ...(asksPassphrase(status) && { currentPassphrase }) });
      onDone();
    } catch (error) {
      setProblem(explain(error).sentence);
    } finally {
      setBusy(false);
    }
  };
  return { change, set, problem, isBusy, submit: (event: FormEvent) => void submit(event) };
}

function Choices({
  status,
  chosen,
  onChoose,
}: {
  status: ProtectionStatus;
  chosen: ProtectionKind;
  onChoose: (kind: ProtectionKind) => void;
}) {
  const hasStore = status.secretStore === 'available' || status.secretStore === 'plain-text';
  return (
    <Radio.Group
      value={chosen}
      onChange={(kind) => onChoose(kind as ProtectionKind)}
      aria-label="What guards your clients’ data"
    >
      <div className={classes.choices}>
        <Radio
          value="passphrase"
          label="A passphrase"
          description="Asked for at each start and after each lock. Guards best."
        />
        <Radio
          value="system"
          label="This computer’s secret store"
          description={storeNotes[status.secretStore]}
          disabled={!hasStore}
        />
        {status.kind !== 'none' && (
          <Radio
            value="none"
            label="Nothing but your user account"
            description="The keys lie in the data folder, readable for whoever can read that."
          />
        )}
      </div>
    </Radio.Group>
  );
}

const storeNotes: Record<ProtectionStatus['secretStore'], string> = {
  available: 'Opens by itself with your user account on this computer.',
  'plain-text': 'This system has none of its own: the key would lie readable on disk.',
  unavailable: 'It does not answer on this system.',
  none: 'In a browser and on the command line there is none to reach; the desktop app has it.',
};

function problemOf({ kind, passphrase, again, acceptsPlainText }: Change, status: ProtectionStatus) {
  if (kind === 'passphrase' && passphrase.length < shortestPassphrase)
    return `A passphrase has at least ${shortestPassphrase} characters.`;
  if (kind === 'passphrase' && passphrase !== again) return 'The two passphrases are not the same.';
  if (kind === 'system' && status.secretStore === 'plain-text' && !acceptsPlainText)
    return 'Choose a passphrase, or accept that the key can be read.';
  return undefined;
}
