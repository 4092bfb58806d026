/** What a page of ours may load, and the headers that say so: one text for the desktop's protocol and the web host. */

/**
 * The content security policy of every answer. No inline script, no eval, nothing from another origin.
 * Mantine writes `<style>` elements, so the page gets a nonce; `style` attributes in markup stay refused
 * (React, ECharts and the table set styles through the DOM, which no policy touches).
 * @param nonce the random value of one document; left out for files that are not documents
 */
export function contentSecurityPolicy(nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Devices and services that no screen of ours asks for, whatever runs in it. */
const unusedPowers = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((power) => `${power}=()`)
  .join(', ');

/** Headers that every answer of either host carries, refusals included. */
export function securityHeaders(nonce?: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': unusedPowers,
  };
}

/**
 * The page with its nonce where scripts find it: `document.querySelector('meta[property="csp-nonce"]').nonce`.
 * @throws Error when the text has no `<head>`, which means the renderer was not built
 */
export function renderIndex(html: string, nonce: string): string {
  const head = /<head[^>]*>/i.exec(html);
  if (!head) throw new Error('The built page has no <head>: run `npm run build`.');
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}<meta property="csp-nonce" nonce="${nonce}">${html.slice(end)}`;
}
