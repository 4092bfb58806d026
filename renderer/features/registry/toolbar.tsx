import { Button } from '@mantine/core';
import { useParams } from '#renderer/state/router.ts';
import { ColumnChooser } from '#renderer/ui/grid/toolbar/column-chooser.tsx';
import { GridSearch } from '#renderer/ui/grid/toolbar/grid-search.tsx';
import { GroupPicker } from '#renderer/ui/grid/toolbar/group-picker.tsx';
import type { GridHandle } from '#renderer/ui/grid/use-grid.ts';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import classes from './registry.module.css';
import { isShow, shows } from './registry-row.ts';
import { SavedViews } from './saved-views.tsx';

interface RegistryToolbarProps {
  clientId: string;
  grid: GridHandle;
  selected: ReadonlySet<string>;
}

/** Search, what the list is narrowed to, views, groups and columns. */
export function RegistryToolbar({ clientId, grid, selected }: RegistryToolbarProps) {
  const [params, setParams] = useParams();
  const [only] = selected;
  return (
    <div className={classes.toolbar}>
      <GridSearch grid={grid} label="Search initiatives" />
      {isShow(params.show) && (
        <Button variant="light" onClick={() => setParams({ show: undefined })}>
          {shows[params.show].label} ✕
        </Button>
      )}
      <span className={classes.spacer} />
      {selected.size === 1 && only !== undefined && (
        <WriteButton variant="default" onClick={() => setParams({ initiative: only })}>
          Status update
        </WriteButton>
      )}
      <SavedViews clientId={clientId} view={grid.view} setView={grid.setView} />
      <GroupPicker grid={grid} />
      <ColumnChooser grid={grid} />
    </div>
  );
}
