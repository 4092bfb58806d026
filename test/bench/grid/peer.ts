/** AG Grid Community over the rows, with its defaults: no animation, no pinned column, no check boxes, plain text in cells. */
import {
  ClientSideRowModelModule,
  type ColDef,
  createGrid,
  type GridApi,
  ModuleRegistry,
  QuickFilterModule,
} from 'ag-grid-community';
import { type BenchInitiative, benchColumns } from './initiatives.ts';
import { measureGrid } from './measure.ts';

ModuleRegistry.registerModules([ClientSideRowModelModule, QuickFilterModule]);

const columnDefs: ColDef<BenchInitiative>[] = benchColumns.map(({ id, header, width, text }) => ({
  colId: id,
  headerName: header,
  width,
  valueGetter: ({ data }) => data && text(data),
}));

let api: GridApi<BenchInitiative>;
const place = document.querySelector<HTMLElement>('#grid') as HTMLElement;

function cellAt(line: number): Element | null {
  return place.querySelector(`.ag-row[row-index="${line}"] [col-id="title"]`);
}

window.measure = (count) =>
  measureGrid(
    {
      mount: (rowData) => {
        api = createGrid(place, {
          columnDefs,
          rowData,
          rowHeight: 32,
          headerHeight: 32,
          animateRows: false,
          cacheQuickFilter: true,
        });
      },
      titleAt: (line) => cellAt(line)?.textContent ?? undefined,
      clickTitleHeading: () =>
        place.querySelector<HTMLElement>('.ag-header-cell[col-id="title"] .ag-header-cell-label')?.click(),
      search: (text) => api.setGridOption('quickFilterText', text),
      scroller: () => place.querySelector<HTMLElement>('.ag-grid-viewport') as HTMLElement,
      rowsInDocument: () => place.querySelectorAll('.ag-row').length,
    },
    count,
  );
