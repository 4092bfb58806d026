import type { GridColumn } from '../column.ts';
import type { Group } from '../model/arrangement.ts';
import { type CellMark, cellTemplate, PaintedCell } from './cell.ts';
import classes from './line.module.css';

/** The element that all lines of a grid with these columns are cloned from. */
export function lineTemplate<Row, Patch>(columns: readonly GridColumn<Row, Patch>[]): HTMLElement {
  const line = document.createElement('tr');
  line.className = classes.line ?? '';
  line.setAttribute('role', 'row');
  line.append(...columns.map(cellTemplate), groupTemplate(columns.length));
  return line;
}

function groupTemplate(columns: number): HTMLElement {
  const cell = document.createElement('td');
  cell.className = classes.group ?? '';
  cell.setAttribute('role', 'gridcell');
  cell.ariaColIndex = '1';
  cell.colSpan = columns;
  return cell;
}

/** A recycled line: a row's cells, or the one cell of a group's heading. */
export class PaintedLine<Row, Patch> {
  readonly element: HTMLElement;
  readonly cells: readonly PaintedCell<Row, Patch>[];
  readonly #heading: HTMLElement;
  /** The position this line shows; −1 while it shows nothing. */
  position = -1;
  #offset = -1;
  #heads = false;
  #selected: string | null = null;

  constructor(element: HTMLElement, columns: readonly GridColumn<Row, Patch>[], id: string) {
    this.element = element;
    const elements = [...element.children] as HTMLElement[];
    for (const [place, cell] of elements.entries()) cell.id = `${id}-${place}`;
    this.cells = columns.map((column, place) => new PaintedCell(elements[place] as HTMLElement, column));
    this.#heading = elements[columns.length] as HTMLElement;
  }

  /** Takes up a position; what stands there is shown next. */
  take(position: number): void {
    this.position = position;
    this.element.hidden = false;
    // The heading of the grid is its first row.
    this.element.ariaRowIndex = String(position + 2);
  }

  /** Puts the line this many pixels below the top of the body. */
  lower(offset: number): void {
    if (offset === this.#offset) return;
    this.#offset = offset;
    this.element.style.transform = `translateY(${offset}px)`;
  }

  hide(): void {
    this.position = -1;
    this.element.hidden = true;
  }

  showRow(row: Row): void {
    this.#become(false);
    for (const cell of this.cells) cell.show(row);
  }

  showGroup(group: Group, label: string): void {
    this.#become(true);
    for (const cell of this.cells) cell.clear();
    this.#heading.ariaExpanded = String(!group.collapsed);
    this.#heading.textContent = `${label} · ${group.count}`;
  }

  /** Shows whether the line is selected, and which of its cells are marked. */
  mark(selected: boolean, markOf: (column: number) => CellMark): void {
    const state = this.#heads ? null : String(selected);
    if (state !== this.#selected) {
      this.#selected = state;
      this.element.ariaSelected = state;
    }
    if (this.#heads)
      this.element.dataset.mark = this.cells.some((_, column) => markOf(column) === 'focus') ? 'focus' : '';
    else for (const [column, cell] of this.cells.entries()) cell.mark(markOf(column));
  }

  /** The id of the element that stands for a column's cell on this line. */
  cellId(column: number): string | undefined {
    return this.#heads ? this.#heading.id : this.cells[column]?.element.id;
  }

  #become(heads: boolean): void {
    if (heads === this.#heads) return;
    this.#heads = heads;
    this.element.dataset.line = heads ? 'group' : 'row';
    this.element.dataset.mark = '';
  }
}
