/** How large a page is shown: as wide as there is room, as a whole, or in percent of its printed size. */
export type Zoom = 'width' | 'page' | number;

export interface PageSize {
  /** In points, of which an inch has 72. */
  width: number;
  height: number;
}

const steps = [25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400] as const;
const pixelsPerPoint = 96 / 72;
const a4: PageSize = { width: 595.28, height: 841.89 };

/** The next larger (`1`) or smaller (`-1`) step from what is shown, in percent. */
export function stepZoom(percent: number, direction: 1 | -1): number {
  const rounded = Math.round(percent);
  const next =
    direction === 1 ? steps.find((step) => step > rounded) : steps.findLast((step) => step < rounded);
  return next ?? (direction === 1 ? steps[steps.length - 1] : steps[0]) ?? 100;
}

/** How large a page is shown in a room of so many pixels, in percent of its printed size. */
export function shownPercent(zoom: Zoom, page: PageSize, room: PageSize): number {
  if (typeof zoom === 'number') return zoom;
  const byWidth = (room.width / (page.width * pixelsPerPoint)) * 100;
  if (zoom === 'width') return byWidth;
  return Math.min(byWidth, (room.height / (page.height * pixelsPerPoint)) * 100);
}

/** The width of a page in pixels at so many percent of its printed size. */
export function pageWidth(percent: number, page: PageSize): number {
  return (page.width * pixelsPerPoint * percent) / 100;
}

/** The size of a page of SVG text by its view box; A4 where it has none. */
export function sizeOfPage(svg: string | undefined): PageSize {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg?.slice(0, 1000) ?? '') ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : a4;
}
