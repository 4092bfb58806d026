import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import { type TranslationKind, translationKinds } from '#shared/domain/vocabulary.ts';
import classes from '../strategy.module.css';
import { kindChoices } from './translation-line.tsx';

export type Source = { objectiveId: string } | { initiativeId: string };

interface AddTranslationProps {
  clientId: string;
  source: Source;
  onClose: () => void;
}

/** A kind, a sentence and Enter; the line stays for the next one until Escape closes it. */
export function AddTranslation({ clientId, source, onClose }: AddTranslationProps) {
  const [what, setWhat] = useState('');
  const [kind, setKind] = useState<TranslationKind>('operational_decision');
  const add = useCommand(api.translations.add.mutationOptions(), { tells: 'errors' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (what.trim() === '') return;
    add.mutate({ clientId, ...source, kind, what }, { onSuccess: () => setWhat('') });
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <form className={classes.add} onSubmit={submit} onKeyDown={closeOnEscape}>
      <NativeSelect
        aria-label="Kind"
        data={kindChoices}
        value={kind}
        onChange={({ currentTarget }) =>
          setKind((before) => translationKinds.find((one) => one === currentTarget.value) ?? before)
        }
      />
      <TextInput
        className={classes.what ?? ''}
        aria-label="What it was turned into"
        placeholder="Such as: two sellers work for the north only"
        value={what}
        onChange={({ currentTarget }) => setWhat(currentTarget.value)}
        autoFocus
      />
      <WriteButton type="submit" loading={add.isPending} disabled={what.trim() === ''}>
        Add
      </WriteButton>
      <Button variant="subtle" onClick={onClose}>
        Close
      </Button>
    </form>
  );
}
