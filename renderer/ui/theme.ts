/** The look of Mantine's components: compact, quiet, contrast AA in both schemes. Colours come from palette.ts. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { accent, dark, gray, seriesColors, statusColors } from './palette.ts';

const compact = { defaultProps: { size: 'sm' } };

export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h3: { fontSize: '0.8125rem', lineHeight: '1.4' },
    },
  },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  shadows: {
    sm: '0 1px 2px rgb(15 17 26 / 6%)',
    md: '0 4px 16px rgb(15 17 26 / 10%), 0 1px 3px rgb(15 17 26 / 8%)',
    xl: '0 16px 48px rgb(15 17 26 / 18%), 0 2px 8px rgb(15 17 26 / 10%)',
  },
  white: '#ffffff',
  black: gray[9],
  colors: { accent: colors(accent), gray: colors(gray), dark: colors(dark) },
  primaryColor: 'accent',
  primaryShade: 8,
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    Button: compact,
    Checkbox: { defaultProps: { size: 'xs' } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Modal: {
      defaultProps: {
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 100, transition: 'fade' },
      },
    },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
  },
});

/** Ours beside Mantine's: what the stylesheets name instead of single colours. They lie in theme-variables.css. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-accent-outline-hover':
      'color-mix(in srgb, var(--mantine-color-accent-8) 6%, transparent)',
  },
  light: {
    '--mantine-color-error': statusColors.off_track[0],
    '--mantine-color-default-border': gray[4],
    '--mantine-color-gray-light-color': gray[7],
    ...meanings(0),
  },
  dark: {
    '--mantine-color-gray-light-color': dark[1],
    '--mantine-color-error': statusColors.off_track[1],
    '--mantine-color-accent-light-color': 'var(--mantine-color-accent-3)',
    '--mantine-color-accent-light':
      'color-mix(in srgb, var(--mantine-color-accent-8) 32%, var(--mantine-color-body))',
    '--mantine-color-accent-light-hover':
      'color-mix(in srgb, var(--mantine-color-accent-8) 42%, var(--mantine-color-body))',
    ...meanings(1),
  },
});

function meanings(scheme: 0 | 1): Record<string, string> {
  const statuses = Object.entries(statusColors).map(([status, pair]) => [`--status-${status}`, pair[scheme]]);
  const series = seriesColors.map((pair, index) => [`--series-${index + 1}`, pair[scheme]]);
  return Object.fromEntries([...statuses, ...series]);
}

function colors(ramp: readonly string[]): MantineColorsTuple {
  return ramp as unknown as MantineColorsTuple;
}
