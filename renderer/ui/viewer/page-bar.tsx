import { ActionIcon, Button } from '@mantine/core';
import IconChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import IconMinus from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import type { ReactNode } from 'react';
import classes from './viewer.module.css';
import { stepZoom, type Zoom } from './zoom.ts';

export interface PageBarProps {
  /** Counted from zero. */
  current: number;
  count: number;
  percent: number;
  zoom: Zoom;
  onShow: (page: number) => void;
  onZoom: (zoom: Zoom) => void;
}

/** Which page is shown, and how large. */
export function PageBar({ current, count, percent, zoom, onShow, onZoom }: PageBarProps) {
  return (
    <div className={classes.bar} role="toolbar" aria-label="Pages and zoom">
      <div className={classes.barGroup}>
        <BarButton
          label="Previous page"
          keys="←"
          isDisabled={current === 0}
          onClick={() => onShow(current - 1)}
        >
          <IconChevronLeft size={16} />
        </BarButton>
        <span className={classes.place} aria-live="polite">
          {`Page ${current + 1} of ${count}`}
        </span>
        <BarButton
          label="Next page"
          keys="→"
          isDisabled={current >= count - 1}
          onClick={() => onShow(current + 1)}
        >
          <IconChevronRight size={16} />
        </BarButton>
      </div>
      <div className={classes.barGroup}>
        <BarButton label="Smaller" keys="−" onClick={() => onZoom(stepZoom(percent, -1))}>
          <IconMinus size={16} />
        </BarButton>
        <span className={classes.percent}>{`${Math.round(percent)}%`}</span>
        <BarButton label="Larger" keys="+" onClick={() => onZoom(stepZoom(percent, 1))}>
          <IconPlus size={16} />
        </BarButton>
        <FitButton label="Fit width" isOn={zoom === 'width'} onClick={() => onZoom('width')} />
        <FitButton label="Whole page" isOn={zoom === 'page'} onClick={() => onZoom('page')} />
      </div>
    </div>
  );
}

interface BarButtonProps {
  label: string;
  keys: string;
  isDisabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function BarButton({ label, keys, isDisabled = false, onClick, children }: BarButtonProps) {
  return (
    <ActionIcon aria-label={label} title={`${label} (${keys})`} disabled={isDisabled} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}

function FitButton({ label, isOn, onClick }: { label: string; isOn: boolean; onClick: () => void }) {
  return (
    <Button
      size="compact-sm"
      variant={isOn ? 'light' : 'subtle'}
      color={isOn ? 'accent' : 'gray'}
      aria-pressed={isOn}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
