import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { api } from '#renderer/data/api.ts';
import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { useCommand } from '#renderer/data/command.ts';
import { toClient, useParams } from '#renderer/state/router.ts';
import { counted } from '#renderer/ui/counted.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import type { CellProblem } from '#renderer/ui/grid/column.ts';
import { Grid, type GridControls } from '#renderer/ui/grid/grid.tsx';
import { useGrid } from '#renderer/ui/grid/use-grid.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { Page } from '#renderer/ui/page.tsx';
import { useReadOnlyReason, useWriteButton } from '#renderer/ui/read-only.ts';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { InitiativeDetails } from './initiative-details.tsx';
import { NewInitiative } from './new-initiative.tsx';
import { PasteProblems } from './paste-problems.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import classes from './registry.module.css';
import { type RegistryColumn, registryColumns } from './registry-columns.ts';
import { isShow, type RegistryRow, type Related, shows } from './registry-row.ts';
import { SelectionBar } from './selection-bar.tsx';
import { RegistryToolbar } from './toolbar.tsx';
import { UnsavedEdits } from './unsaved-edits.tsx';
import { type Registry, useRegistry } from './use-registry.ts';
import { useRegistryEdits } from './use-registry-edits.ts';
import { useRegistryView } from './use-registry-view.ts';

/** The list of all initiatives: the first document reviewed in any leadership session. */
export default function RegistryScreen({ client }: ClientScreenProps) {
  const { registry, error, refetch, today } = useRegistry(client);
  const [params, setParams] = useParams();
  const [isAdding, setAdding] = useState(false);
  const locale = useLocale();
  const whileReadOnly = useWriteButton();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!registry) return <ScreenSkeleton />;
  const { rows, related } = registry;
  return (
    <Page
      title="Registry"
      note={noteOf(rows, locale)}
      layout="fill"
      actions={
        <Button onClick={() => setAdding(true)} {...whileReadOnly}>
          New initiative
        </Button>
      }
    >
      {rows.length === 0 ? (
        <NoInitiatives slug={client.slug} onAdd={() => setAdding(true)} />
      ) : (
        <RegistryGrid key={`${client.id}/${params.status}`} client={client} registry={registry} />
      )}
      <NewInitiative
        clientId={client.id}
        related={related}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
      />
      <InitiativeDetails
        clientId={client.id}
        initiativeId={params.initiative}
        today={today}
        onClose={() => setParams({ initiative: undefined })}
      />
    </Page>
  );
}

function noteOf(rows: readonly RegistryRow[], locale: string): string {
  const count = (holds: (row: RegistryRow) => boolean) => rows.filter(holds).length;
  const { review, gaps } = shows;
  return `${counted(rows.length, 'initiative', locale)}, ${count(review.holds)} to review, ${count(gaps.holds)} with something missing`;
}

const idOf = (row: RegistryRow): string => row.id;

interface RegistryGridProps {
  client: ClientSummary;
  registry: Registry;
}

function RegistryGrid({ client, registry }: RegistryGridProps) {
  const { rows, related } = registry;
  const locale = useLocale();
  const [params] = useParams();
  const [view, setView] = useRegistryView(client.id, params.status);
  const isReadOnly = useReadOnlyReason() !== undefined;
  const columns = useColumns(related, locale, isReadOnly);
  const grid = useGrid(columns, view, setView);
  const controls = useRef<GridControls>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<CellProblem<RegistryRow>[]>([]);
  const edits = useRegistryEdits(client.id);
  const remove = useCommand(api.initiatives.remove.mutationOptions());
  const shown = useMemo(
    () => (isShow(params.show) ? rows.filter(shows[params.show].holds) : rows),
    [rows, params.show],
  );
  const picked = () => rows.filter(({ id }) => selected.has(id));
  const clear = () => controls.current?.clearSelection();
  return (
    <>
      <RegistryToolbar clientId={client.id} grid={grid} selected={selected} />
      <UnsavedEdits count={edits.unsaved.length} onSave={edits.saveAgain} onDiscard={edits.discard} />
      <PasteProblems problems={problems} columns={columns} onClose={() => setProblems([])} />
      <div className={classes.grid}>
        <Grid
          ref={controls}
          label="Registry"
          {...{ grid, columns, idOf, locale }}
          rows={shown}
          draft={`registry-cell/${client.id}`}
          onEdit={edits.onEdit}
          onProblems={setProblems}
          onSelect={setSelected}
          empty="No initiative matches. Clear the search or a filter."
        />
      </div>
      {selected.size > 0 && !isReadOnly && (
        <SelectionBar
          count={selected.size}
          related={related}
          onChange={(change) => edits.editAll(picked(), change)}
          onRemove={() =>
            remove.mutate({ clientId: client.id, initiativeIds: [...selected] }, { onSuccess: clear })
          }
          onClear={clear}
        />
      )}
      <ReasonDialog clientId={client.id} edits={edits} />
    </>
  );
}

/** Where nothing can be changed, no column can be edited. */
function useColumns(related: Related, locale: string, isReadOnly: boolean): readonly RegistryColumn[] {
  return useMemo(() => {
    const columns = registryColumns(related, locale);
    return isReadOnly ? columns.map(({ edit: _none, ...column }) => column) : columns;
  }, [related, locale, isReadOnly]);
}

function NoInitiatives({ slug, onAdd }: { slug: string; onAdd: () => void }) {
  return (
    <EmptyState
      title="No initiatives yet"
      action={
        <>
          <Button component="a" href={toClient(slug, 'import')}>
            Import a spreadsheet
          </Button>{' '}
          <Button variant="default" onClick={onAdd}>
            Add one by hand
          </Button>
        </>
      }
    >
      Bring them in from the spreadsheet that this client has already, or begin with one.
    </EmptyState>
  );
}
