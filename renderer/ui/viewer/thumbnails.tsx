import { useEffect, useRef } from 'react';
import classes from './viewer.module.css';

interface ThumbnailsProps {
  images: readonly string[];
  /** Counted from zero. */
  current: number;
  /** Width by height of a page. */
  ratio: number;
  onShow: (page: number) => void;
}

/** The pages at a glance; the shown one is marked and kept in sight. */
export function Thumbnails({ images, current, ratio, onShow }: ThumbnailsProps) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav ref={list} className={classes.thumbnails} aria-label="Pages">
      {images.map((image, index) => (
        <button
          key={image}
          type="button"
          className={classes.thumbnail}
          aria-label={`Page ${index + 1}`}
          aria-current={index === current ? 'page' : undefined}
          onClick={() => onShow(index)}
        >
          <img src={image} alt="" style={{ aspectRatio: ratio }} draggable={false} />
          <span aria-hidden="true">{index + 1}</span>
        </button>
      ))}
    </nav>
  );
}
