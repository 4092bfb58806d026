import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '#renderer/ui/styles.css';
import { cssVariables, theme } from '#renderer/ui/theme.ts';
import { makeInitiatives } from './initiatives.ts';
import { measureGrid } from './measure.ts';
import { RegistryDemo } from './registry-demo.tsx';

const place = document.querySelector<HTMLElement>('#grid') as HTMLElement;
const root = createRoot(place);
const shown = new URLSearchParams(location.search);

// The screen stands before its rows come: what is timed is the grid's mount.
const show = (children: ReactNode) =>
  root.render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      {children}
    </MantineProvider>,
  );

const lineAt = (line: number) => place.querySelector(`tbody > [aria-rowindex="${line + 2}"]:not([hidden])`);
const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;

window.measure = (count) =>
  measureGrid(
    {
      mount: (rows) => show(<RegistryDemo loaded={rows} />),
      titleAt: (line) => lineAt(line)?.firstElementChild?.textContent ?? undefined,
      clickTitleHeading: () => place.querySelector<HTMLElement>('th button')?.click(),
      search: (text) => {
        const field = place.querySelector<HTMLInputElement>('input[type=search]');
        setValue?.call(field, text);
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      },
      scroller: () => place.querySelector<HTMLElement>('[role=grid]') as HTMLElement,
      rowsInDocument: () => place.querySelectorAll('tbody > tr').length,
    },
    count,
  );

const demo = shown.get('rows');
show(
  <RegistryDemo
    loaded={demo === null ? undefined : makeInitiatives(Number(demo))}
    withNode={shown.has('node')}
  />,
);
