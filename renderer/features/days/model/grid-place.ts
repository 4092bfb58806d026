/** Where the keyboard goes in the grid of clients and days. */

/** A cell: the client's row and the day of the month, both counted from 0. */
export interface GridPlace {
  row: number;
  day: number;
}

/** The cell that a key leads to, kept inside the grid; `undefined` for any other key. */
export function placeAfter(
  key: string,
  { row, day }: GridPlace,
  { rows, days }: { rows: number; days: number },
): GridPlace | undefined {
  const inside = (place: GridPlace): GridPlace => ({
    row: Math.min(Math.max(place.row, 0), rows - 1),
    day: Math.min(Math.max(place.day, 0), days - 1),
  });
  switch (key) {
    case 'ArrowLeft':
      return inside({ row, day: day - 1 });
    case 'ArrowRight':
      return inside({ row, day: day + 1 });
    case 'ArrowUp':
      return inside({ row: row - 1, day });
    case 'ArrowDown':
      return inside({ row: row + 1, day });
    case 'Home':
      return inside({ row, day: 0 });
    case 'End':
      return inside({ row, day: days - 1 });
    default:
      return undefined;
  }
}
