import type { GridColumn } from '../column.ts';
import classes from './line.module.css';

/** What a cell is besides its content: where the keyboard is, or part of a selected range. */
export type CellMark = '' | 'focus' | 'range';

/** The parts of a cell, made once as a template and cloned for every row: check mark, badge, text. */
export function cellTemplate<Row, Patch>(column: GridColumn<Row, Patch>, place: number): HTMLElement {
  const cell = document.createElement('td');
  cell.className = classes.cell ?? '';
  cell.setAttribute('role', 'gridcell');
  cell.ariaColIndex = String(place + 1);
  if (column.look) cell.dataset.look = column.look;
  if (column.pinned) cell.dataset.pinned = '';
  if (place === 0) cell.append(hidden(document.createElement('i'), classes.check));
  if (column.look === 'status') cell.append(shapeTemplate());
  if (column.look === 'person') cell.append(hidden(document.createElement('i'), classes.initials));
  cell.append('');
  return cell;
}

function shapeTemplate(): SVGElement {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  shape.setAttribute('viewBox', '0 0 12 12');
  shape.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
  return hidden(shape, classes.shape);
}

/** Whether an element is the check mark of a line. */
export function isCheck(element: Element): boolean {
  return classes.check !== undefined && element.classList.contains(classes.check);
}

function hidden<Decoration extends Element>(
  decoration: Decoration,
  className: string | undefined,
): Decoration {
  decoration.setAttribute('class', className ?? '');
  decoration.ariaHidden = 'true';
  return decoration;
}

/** One cell of a recycled row. It remembers what it shows and writes only what differs. */
export class PaintedCell<Row, Patch> {
  readonly element: HTMLElement;
  readonly column: GridColumn<Row, Patch>;
  readonly #text: Text;
  readonly #badge: Element | null;
  #shown = { text: '', tone: '', badge: '', mark: '' };

  constructor(element: HTMLElement, column: GridColumn<Row, Patch>) {
    this.element = element;
    this.column = column;
    this.#text = element.lastChild as Text;
    this.#badge = column.look === 'status' ? element.querySelector('path') : element.lastElementChild;
  }

  /** Shows a row's value, or the gap it leaves. */
  show(row: Row): void {
    const { column } = this;
    if (column.node) return;
    const text = column.text(row);
    const gap = text === '' ? column.gap : undefined;
    this.#write(gap ?? text, gap === undefined ? (column.tone?.(row) ?? '') : 'gap');
    if (column.look === 'status') this.#showShape(gap === undefined ? (column.shape?.(row) ?? '') : '');
    else if (column.look === 'person') this.#showInitials(initials(text));
  }

  mark(mark: CellMark): void {
    if (mark === this.#shown.mark) return;
    this.#shown.mark = mark;
    this.element.dataset.mark = mark;
  }

  #write(text: string, tone: string): void {
    if (text !== this.#shown.text) {
      this.#shown.text = text;
      this.#text.data = text;
    }
    if (tone !== this.#shown.tone) {
      this.#shown.tone = tone;
      this.element.dataset.tone = tone;
    }
  }

  #showShape(path: string): void {
    if (path === this.#shown.badge) return;
    this.#shown.badge = path;
    this.#badge?.setAttribute('d', path);
  }

  #showInitials(letters: string): void {
    if (letters === this.#shown.badge || !this.#badge) return;
    this.#shown.badge = letters;
    this.#badge.textContent = letters;
  }
}

/** The first letters of a name's first and last word. */
function initials(name: string): string {
  const first = name.codePointAt(0);
  const last = name.codePointAt(name.lastIndexOf(' ') + 1);
  if (first === undefined || last === undefined) return '';
  return String.fromCodePoint(...(name.includes(' ') ? [first, last] : [first])).toUpperCase();
}
