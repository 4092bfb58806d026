import type { ChartLook } from '#shared/charts/chart-look.ts';

/** The colours and the font of the place where a chart stands, as the scheme and the client's colour have them now. */
export function readLook(element: HTMLElement): ChartLook {
  const probe = element.ownerDocument.createElement('span');
  element.append(probe);
  const color = (variable: string) => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const look = {
    font: getComputedStyle(element).fontFamily,
    ink: color('--text'),
    muted: color('--text-dim'),
    rule: color('--line'),
    ground: color('--surface'),
    shade: color('--surface-hover'),
    accent: color('--accent'),
    onAccent: color('--surface'),
    alarm: color('--status-off_track'),
  };
  probe.remove();
  return look;
}
