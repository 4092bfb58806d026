import { type PaceBand, paceBandWords } from '#shared/domain/vocabulary.ts';
import classes from './band-mark.module.css';

/** The marks of the chart, in a box of 12: one shape a band, so that it is read without its colour. */
const shapes: Record<PaceBand, string> = {
  on_pace: 'M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  behind: 'M6 1L11 6L6 11L1 6z',
  off_pace: 'M2 2h8v8h-8z',
  not_due: 'M6 3a3 3 0 1 0 0 6a3 3 0 1 0 0-6z',
  no_reading: 'M2.500 2.500L9.500 9.500 M9.500 2.500L2.500 9.500',
};

/** A band as shape, word and colour. */
export function BandMark({ band }: { band: PaceBand }) {
  return (
    <span className={classes.band} data-band={band}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={shapes[band]} />
      </svg>
      {paceBandWords[band]}
    </span>
  );
}
