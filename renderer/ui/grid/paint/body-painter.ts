import type { GridColumn } from '../column.ts';
import { headingId } from '../heading/heading-id.ts';
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

/** What the painter works on: the grid, which scrolls; its heading; what makes it as high as all lines; the body. */
export interface BodyElements {
  grid: HTMLElement;
  heading: HTMLElement;
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
  #rowHeight = 0;
  #height = 0;
  #rounds = new Rounds(1);
  #model: BodyModel<Row, Patch> | undefined;
  #focus: Focus | undefined;
  #span: Span = { top: 0, bottom: 0, left: 0, right: 0 };
  #template: HTMLElement | undefined;
  readonly #lines = new Map<number, PaintedLine<Row, Patch>>();

  constructor(elements: BodyElements, onHosts: (hosts: NodeHost<Row, Patch>[]) => void) {
    this.#elements = elements;
    this.#onHosts = onHosts;
    this.#resizes = new ResizeObserver(() => this.#measure());
    this.#resizes.observe(elements.grid);
    // The heading is as high as a line and grows with the text's zoom, which leaves the grid as it is.
    this.#resizes.observe(elements.heading);
    this.#measure();
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
    // Another number of the same rows is a search or a filter, whose result is read from its top.
    if (before?.rows === model.rows && before.arrangement.matched !== model.arrangement.matched) {
      this.#elements.grid.scrollTop = 0;
    }
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
    this.#revealColumn(column);
    this.#pointToFocus();
  }

  /** The cell that an element lies in. */
  placeOf(target: Element): CellPlace | undefined {
    const cell = target.closest('[role=gridcell]');
    const line = [...this.#lines.values()].find(({ element }) => element === cell?.parentElement);
    return line && { line: line.position, column: Number(cell?.ariaColIndex) - 1 };
  }

  readonly #scroll = (): void => this.#paint();

  #measure(): void {
    const { grid, body } = this.#elements;
    const rowHeight = Number.parseFloat(getComputedStyle(body).lineHeight);
    this.#height = grid.clientHeight;
    const size = Math.ceil(this.#height / rowHeight) + 2 * overscan;
    if (size === this.#rounds.size && rowHeight === this.#rowHeight) return;
    this.#rowHeight = rowHeight;
    this.#rounds = new Rounds(size);
    this.#template = undefined;
    this.#repaint();
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

  #revealColumn(column: number): void {
    const { grid } = this.#elements;
    if (this.#model?.columns[column]?.pinned) return;
    // The cells of a group's line are not laid out; those of any other line stand where all lines have theirs.
    const cells = [...this.#lines.values()].find(({ cells }) => cells[0]?.element.offsetParent)?.cells ?? [];
    const cell = cells[column];
    if (!cell) return;
    const pinned = cells.filter((other) => other.column.pinned);
    const start =
      cell.element.offsetLeft - pinned.reduce((width, { element }) => width + element.offsetWidth, 0);
    const end = cell.element.offsetLeft + cell.element.offsetWidth - grid.clientWidth;
    if (grid.scrollLeft > start) grid.scrollLeft = start;
    else if (grid.scrollLeft < end) grid.scrollLeft = end;
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
