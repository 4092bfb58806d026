import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import type { GridView, SetGridView } from '#renderer/ui/grid/use-grid.ts';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import { firstView, isSameView, readView } from './view-state.ts';

const screen = 'registry';
const all = { value: '', label: 'All initiatives' };
const unsaved = { value: 'unsaved', label: 'Not saved' };

interface SavedViewsProps {
  clientId: string;
  view: GridView;
  setView: SetGridView;
}

/** Chooses a saved view, saves what is shown now under a name, or removes the one that is shown. */
export function SavedViews({ clientId, view, setView }: SavedViewsProps) {
  const { data: views = [] } = useQuery(api.views.list.queryOptions({ input: { clientId, screen } }));
  const remove = useCommand(api.views.remove.mutationOptions());
  const [isNaming, setNaming] = useState(false);
  const saved = views.find(({ state }) => isSameView(readView(state), view));
  const shown = saved?.id ?? (isSameView(view, firstView) ? all.value : unsaved.value);
  const choose = (id: string) => {
    const chosen = views.find((one) => one.id === id);
    if (id !== unsaved.value) setView(() => (chosen ? readView(chosen.state) : firstView));
  };
  return (
    <>
      <NativeSelect
        aria-label="Saved views"
        data={[
          all,
          ...views.map(({ id, name }) => ({ value: id, label: name })),
          ...(shown === unsaved.value ? [unsaved] : []),
        ]}
        value={shown}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      <WriteButton variant="default" onClick={() => setNaming(true)}>
        Save view
      </WriteButton>
      {saved && (
        <Button
          variant="subtle"
          onClick={() => {
            remove.mutate({ clientId, viewId: saved.id });
            choose(all.value);
          }}
        >
          Remove view
        </Button>
      )}
      <Dialog title="Save this view" isOpen={isNaming} onClose={() => setNaming(false)} size="sm">
        <NameForm clientId={clientId} view={view} onDone={() => setNaming(false)} />
      </Dialog>
    </>
  );
}

function NameForm({ clientId, view, onDone }: { clientId: string; view: GridView; onDone: () => void }) {
  const save = useCommand(api.views.save.mutationOptions());
  const [name, setName] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ clientId, screen, name, state: JSON.stringify(view) }, { onSuccess: onDone });
      }}
    >
      <TextInput
        label="Name"
        description="A view of the same name is replaced."
        required
        data-autofocus
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <DialogActions label="Save" onCancel={onDone} isBusy={save.isPending} />
    </form>
  );
}
