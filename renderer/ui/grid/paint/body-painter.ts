import type { GridColumn } from '../column.ts';
import { type Arrangement, lineAt } from '../model/arrangement.ts';
import { type CellPlace, type Focus, isRange, type Span, spanOf } from '../model/focus.ts';
import type { CellMark } from './cell.ts';
import { lineTemplate, PaintedLine } from './line.ts';
import { Rounds } from './rounds.ts';

/** What the body shows. */
export interface BodyModel<Row, Patch> {
  rows: readonly Row[];
  idOf: (row: Row) => string;
  arrangement: Arrangement;
  columns: readonly GridColumn<Row, Patch>[];
  /** The words for a group, by the text its rows share. */
  groupLabel: (text: string) => string;
}

/** A cell's element that a React node is to be rendered into, and the row it stands for. */
export interface NodeHost<Row, Patch> {
  key: string;
  element: HTMLElement;
  column: GridColumn<Row, Patch>;
  row: Row;
}

/** The elements that the painter works on: the grid, which scrolls; what makes it as high as all lines; the body. */
export interface BodyElements {
  grid: HTMLElement;
  extent: HTMLElement;
  body: HTMLElement;
}

// Lines kept above and below those in sight, for scrolling that the compositor shows before we paint.
const overscan = 4;

/**
 * Paints the lines in sight into a fixed set of elements, which `Rounds` hands out: scrolling writes those that came
 * into sight, touches no other, and moves the body instead of its lines, because to the browser a fresh place is a
 * fresh style. React renders nothing here.
 */
export class BodyPainter<Row, Patch> {
  readonly #elements: BodyElements;
  readonly #onHosts: (hosts: NodeHost<Row, Patch>[]) => void;
  readonly #resizes: ResizeObserver;
  readonly #rowHeight: number;
  #height: number;
  #rounds: Rounds;
  #model: BodyModel<Row, Patch> | undefined;
  #focus: Focus | undefined;
  #span: Span = { top: 0, bottom: 0, left: 0, right: 0 };
  #template: HTMLElement | undefined;
  readonly #lines = new Map<number, PaintedLine<Row, Patch>>();

  constructor(elements: BodyElements, onHosts: (hosts: NodeHost<Row, Patch>[]) => void) {
    this.#elements = elements;
    this.#onHosts = onHosts;
    this.#rowHeight = Number.parseFloat(getComputedStyle(elements.body).lineHeight);
    this.#height = elements.grid.clientHeight;
    this.#rounds = new Rounds(this.#capacity);
    this.#resizes = new ResizeObserver(() => this.#resize());
    this.#resizes.observe(elements.grid);
    elements.grid.addEventListener('scroll', this.#scroll, { passive: true });
  }

  dispose(): void {
    this.#resizes.disconnect();
    this.#elements.grid.removeEventListener('scroll', this.#scroll);
    this.#elements.body.replaceChildren();
  }

  /** How many lines fit below the heading. */
  get page(): number {
    return Math.max(1, Math.floor(this.#height / this.#rowHeight) - 1);
  }

  /** Shows the model and the focus; where only the focus is new, no cell is written, only marked. */
  show(model: BodyModel<Row, Patch>, focus: Focus): void {
    const before = this.#model;
    this.#focus = focus;
    this.#span = spanOf(focus);
    this.#model = model;
    if (model.columns !== before?.columns) this.#template = undefined;
    if (model === before) this.#markAll();
    else this.#repaint();
    this.#pointToFocus();
  }

  /** Scrolls as little as needed to bring a cell into sight. */
  reveal({ line, column }: CellPlace): void {
    const { grid } = this.#elements;
    if (line >= 0) {
      const top = line * this.#rowHeight;
      const lowest = top + 2 * this.#rowHeight - this.#height;
      if (grid.scrollTop > top) grid.scrollTop = top;
      else if (grid.scrollTop < lowest) grid.scrollTop = lowest;
      this.#paint();
    }
    this.#revealColumn(Math.max(line, 0), column);
    this.#pointToFocus();
  }

  /** The cell that an element lies in. */
  placeOf(target: Element): CellPlace | undefined {
    const cell = target.closest('[role=gridcell]');
    const line = [...this.#lines.values()].find(({ element }) => element === cell?.parentElement);
    return line && { line: line.position, column: Number(cell?.ariaColIndex) - 1 };
  }

  readonly #scroll = (): void => this.#paint();

  #resize(): void {
    this.#height = this.#elements.grid.clientHeight;
    if (this.#capacity === this.#rounds.size) return;
    this.#rounds = new Rounds(this.#capacity);
    this.#template = undefined;
    this.#repaint();
  }

  get #capacity(): number {
    return Math.ceil(this.#height / this.#rowHeight) + 2 * overscan;
  }

  #repaint(): void {
    if (!this.#model) return;
    this.#elements.extent.style.height = `${this.#model.arrangement.entries.length * this.#rowHeight}px`;
    if (!this.#template) {
      this.#template = lineTemplate(this.#model.columns);
      this.#elements.body.replaceChildren();
      this.#lines.clear();
    }
    for (const line of this.#lines.values()) line.position = -1;
    this.#paint();
    for (const line of this.#lines.values()) if (line.position === -1) line.hide();
  }

  #paint(): void {
    if (!this.#model) return;
    const count = this.#model.arrangement.entries.length;
    const inSight = Math.floor(this.#elements.grid.scrollTop / this.#rowHeight) - overscan;
    const first = Math.max(0, Math.min(inSight, count - this.#rounds.size));
    const end = Math.min(first + this.#rounds.size, count);
    const origin = this.#rounds.goTo(first);
    this.#elements.body.style.transform = `translateY(${origin * this.#rowHeight}px)`;
    let changed = false;
    for (let position = first; position < end; position++) {
      const line = this.#lineFor(position);
      line.lower((position - origin) * this.#rowHeight);
      if (line.position === position) continue;
      this.#show(line, position, this.#model);
      changed = true;
    }
    if (changed) this.#reportHosts(this.#model);
  }

  #lineFor(position: number): PaintedLine<Row, Patch> {
    const slot = this.#rounds.slotOf(position);
    const made = this.#lines.get(slot);
    if (made) return made;
    const { columns } = this.#model as BodyModel<Row, Patch>;
    const element = (this.#template as HTMLElement).cloneNode(true) as HTMLElement;
    const line = new PaintedLine(element, columns, `${this.#elements.grid.id}-${slot}`);
    this.#lines.set(slot, line);
    this.#elements.body.append(element);
    return line;
  }

  #show(line: PaintedLine<Row, Patch>, position: number, model: BodyModel<Row, Patch>): void {
    const shown = lineAt(model.arrangement, position);
    line.take(position);
    if (shown?.kind === 'group') line.showGroup(shown.group, model.groupLabel(shown.group.text));
    else if (shown) line.showRow(model.rows[shown.index] as Row);
    this.#mark(line);
  }

  #markAll(): void {
    for (const line of this.#lines.values()) if (line.position >= 0) this.#mark(line);
  }

  #mark(line: PaintedLine<Row, Patch>): void {
    const { at, picked } = this.#focus as Focus;
    const { top, bottom, left, right } = this.#span;
    const row = this.#rowAt(line.position);
    const inside = line.position >= top && line.position <= bottom;
    const selected = row !== undefined && ((inside && top !== bottom) || picked.has(this.#idOf(row)));
    const ranged = inside && isRange(this.#span);
    line.mark(selected, (column): CellMark => {
      if (line.position === at.line && column === at.column) return 'focus';
      return ranged && column >= left && column <= right ? 'range' : '';
    });
  }

  #rowAt(position: number): Row | undefined {
    const shown = this.#model && lineAt(this.#model.arrangement, position);
    return shown?.kind === 'row' ? this.#model?.rows[shown.index] : undefined;
  }

  #idOf(row: Row): string {
    return (this.#model as BodyModel<Row, Patch>).idOf(row);
  }

  #revealColumn(line: number, column: number): void {
    const { grid } = this.#elements;
    const cells = this.#painted(line)?.cells;
    const cell = cells?.[column];
    if (!cells || !cell || cell.column.pinned) return;
    const pinned = cells.reduce(
      (width, { column: { pinned }, element }) => width + (pinned ? element.offsetWidth : 0),
      0,
    );
    const left = cell.element.offsetLeft;
    const right = left + cell.element.offsetWidth - grid.clientWidth;
    if (grid.scrollLeft > left - pinned) grid.scrollLeft = left - pinned;
    else if (grid.scrollLeft < right) grid.scrollLeft = right;
  }

  /** Tells assistive technology which cell the keyboard is on, while there is an element that shows it. */
  #pointToFocus(): void {
    const { line, column } = (this.#focus as Focus).at;
    const id = line < 0 ? headingId(this.#elements.grid.id, column) : this.#painted(line)?.cellId(column);
    if (id) this.#elements.grid.setAttribute('aria-activedescendant', id);
    else this.#elements.grid.removeAttribute('aria-activedescendant');
  }

  #painted(position: number): PaintedLine<Row, Patch> | undefined {
    const line = this.#lines.get(this.#rounds.slotOf(position));
    return line?.position === position ? line : undefined;
  }

  #reportHosts({ columns }: BodyModel<Row, Patch>): void {
    if (!columns.some(({ node }) => node)) return;
    const hosts: NodeHost<Row, Patch>[] = [];
    for (const line of this.#lines.values()) {
      const row = this.#rowAt(line.position);
      if (row === undefined) continue;
      for (const { column, element } of line.cells) {
        if (column.node) hosts.push({ key: element.id, element, column, row });
      }
    }
    this.#onHosts(hosts);
  }
}

/** The id of a column's heading cell. */
export function headingId(gridId: string, column: number): string {
  return `${gridId}-heading-${column}`;
}
