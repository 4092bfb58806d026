import { type KeyboardEvent, useEffect, useState } from 'react';
import { PageBar, type PageBarProps } from './page-bar.tsx';
import { Thumbnails } from './thumbnails.tsx';
import { usePageImages } from './use-page-images.ts';
import { useScroller } from './use-scroller.ts';
import classes from './viewer.module.css';
import { pageWidth, shownPercent, sizeOfPage, stepZoom, type Zoom } from './zoom.ts';

interface PagesProps {
  /** Each page as SVG text: the very page that prints. */
  pages: readonly string[];
  /** What they are the pages of, for screen readers. */
  title: string;
  /** True while newer pages are being set: the ones shown are no longer what would print. */
  isOutdated?: boolean;
}

const margin = 24;

/** Pages to read: thumbnails, one page under the other, zoom, and the keys of any document reader. */
export function Pages({ pages, title, isOutdated = false }: PagesProps) {
  const images = usePageImages(pages);
  const [scroller, room] = useScroller();
  const [zoom, setZoom] = useState<Zoom>('width');
  const [current, setCurrent] = useState(0);
  useFocusOnce(scroller, images.length > 0);
  const size = sizeOfPage(pages[0]);
  const percent = shownPercent(zoom, size, {
    width: room.width - 2 * margin,
    height: room.height - 2 * margin,
  });
  const show = (page: number) => showPage(scroller.current, page);
  const bar = { current, count: pages.length, percent, zoom, onShow: show, onZoom: setZoom };
  return (
    <article
      className={classes.viewer}
      aria-label={title}
      data-outdated={isOutdated || undefined}
      onKeyDown={(event) => answerKey(event, bar)}
    >
      <Thumbnails images={images} current={current} onShow={show} ratio={size.width / size.height} />
      <PageBar {...bar} />
      <section
        className={classes.scroller}
        ref={scroller}
        aria-label="Pages, one under the other"
        onScroll={(event) => setCurrent(pageAt(event.currentTarget))}
      >
        {images.map((image, index) => (
          <img
            key={image}
            className={classes.page}
            src={image}
            alt={`Page ${index + 1} of ${images.length}`}
            style={{ width: pageWidth(percent, size), aspectRatio: size.width / size.height }}
            draggable={false}
          />
        ))}
      </section>
    </article>
  );
}

function answerKey(event: KeyboardEvent, { current, count, percent, onShow, onZoom }: PageBarProps): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const actions: Record<string, () => void> = {
    ArrowRight: () => onShow(current + 1),
    PageDown: () => onShow(current + 1),
    ArrowLeft: () => onShow(current - 1),
    PageUp: () => onShow(current - 1),
    Home: () => onShow(0),
    End: () => onShow(count - 1),
    '+': () => onZoom(stepZoom(percent, 1)),
    '=': () => onZoom(stepZoom(percent, 1)),
    '-': () => onZoom(stepZoom(percent, -1)),
    '0': () => onZoom('width'),
  };
  const run = actions[event.key];
  if (!run) return;
  event.preventDefault();
  run();
}

function showPage(scroller: HTMLElement | null, page: number): void {
  const target = scroller?.children[page];
  if (target instanceof HTMLElement) scroller?.scrollTo({ top: target.offsetTop - margin });
}
/** The page that fills the upper half of what is seen. */
function pageAt(scroller: HTMLElement): number {
  const line = scroller.scrollTop + scroller.clientHeight / 3;
  const pages = [...scroller.children] as HTMLElement[];
  return Math.max(
    0,
    pages.findLastIndex((page) => page.offsetTop <= line),
  );
}

/** The pages take the keyboard when they first come, unless somebody is already at work elsewhere. */
function useFocusOnce(target: { current: HTMLElement | null }, isReady: boolean): void {
  useEffect(() => {
    const isIdle = document.activeElement === document.body || document.activeElement?.id === 'screen';
    if (isReady && isIdle) target.current?.focus({ preventScroll: true });
  }, [isReady, target]);
}
