import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { type GridView, plainView, type SetGridView } from '#renderer/ui/grid/use-grid.ts';

const screen = 'registry';

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
  const [chosen, setChosen] = useState('');
  const choose = (id: string) => {
    const saved = views.find((one) => one.id === id);
    setChosen(saved ? id : '');
    setView(() => (saved ? readView(saved.state) : plainView));
  };
  return (
    <>
      <NativeSelect
        aria-label="Saved views"
        data={[
          { value: '', label: 'All initiatives' },
          ...views.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      <Button variant="default" onClick={() => setNaming(true)}>
        Save view
      </Button>
      {chosen !== '' && (
        <Button
          variant="subtle"
          onClick={() => {
            remove.mutate({ clientId, viewId: chosen });
            choose('');
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

/** What a later version of the grid added has its plain value. */
function readView(state: string): GridView {
  try {
    return { ...plainView, ...JSON.parse(state) };
  } catch {
    return plainView;
  }
}
