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

/** What a cell shows: its text, how it is coloured, and the path of a status' shape or a person's initials. */
interface Face {
  text: string;
  tone: string;
  badge: string;
}

const blank: Face = { text: '', tone: '', badge: '' };

/** One cell of a recycled line. It remembers what it shows and writes only what differs. */
export class PaintedCell<Row, Patch> {
  readonly element: HTMLElement;
  readonly column: GridColumn<Row, Patch>;
  readonly #text: Text;
  readonly #badge: Element | null;
  #face = blank;
  #mark: CellMark = '';

  constructor(element: HTMLElement, column: GridColumn<Row, Patch>) {
    this.element = element;
    this.column = column;
    this.#text = element.lastChild as Text;
    this.#badge = element.querySelector(column.look === 'status' ? 'path' : `.${classes.initials}`);
  }

  /** Shows a row's value, or the gap it leaves. */
  show(row: Row): void {
    if (!this.column.node) this.#write(faceOf(this.column, row));
  }

  /** Forgets the row, so that nothing of it is found behind what the line shows now. */
  clear(): void {
    this.#write(blank);
  }

  mark(mark: CellMark): void {
    if (mark === this.#mark) return;
    this.#mark = mark;
    this.element.dataset.mark = mark;
  }

  #write(face: Face): void {
    const before = this.#face;
    this.#face = face;
    if (face.text !== before.text) this.#text.data = face.text;
    if (face.tone !== before.tone) this.element.dataset.tone = face.tone;
    if (face.badge === before.badge || !this.#badge) return;
    if (this.column.look === 'status') this.#badge.setAttribute('d', face.badge);
    else this.#badge.textContent = face.badge;
  }
}

function faceOf<Row, Patch>(column: GridColumn<Row, Patch>, row: Row): Face {
  const text = column.text(row);
  if (text === '' && column.gap !== undefined) return { ...blank, text: column.gap, tone: 'gap' };
  const badge = column.look === 'person' ? initials(text) : column.shape?.(row);
  return { text, tone: column.tone?.(row) ?? '', badge: badge ?? '' };
}

/** The first letters of a name's first and last word. */
function initials(name: string): string {
  const first = name.codePointAt(0);
  const last = name.codePointAt(name.lastIndexOf(' ') + 1);
  if (first === undefined || last === undefined) return '';
  return String.fromCodePoint(...(name.includes(' ') ? [first, last] : [first])).toUpperCase();
}
