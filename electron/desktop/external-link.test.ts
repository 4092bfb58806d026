import { expect, test } from 'vitest';
import { externalLink } from './external-link.ts';

test.each([
  ['https://a.example/report?year=2026#top', 'https://a.example/report?year=2026#top'],
  ['HTTPS://A.EXAMPLE', 'https://a.example/'],
  ['mailto:ana@a.example?subject=Packet', 'mailto:ana@a.example?subject=Packet'],
])('%s may be offered', (text, href) => {
  expect(externalLink(text)?.href).toBe(href);
});

test.each([
  '',
  'a.example',
  'http://a.example/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<p>',
  'throughline://app/',
  'smb://server/share',
  'ms-msdt:/id',
  'https://bank.example@evil.example/',
  'https://:secret@evil.example/',
  'mailto:ana@a.example?attach=/etc/passwd',
  'mailto:ana@a.example?Attachment=x',
  `https://a.example/${'a'.repeat(2_000)}`,
])('%s may not', (text) => {
  expect(externalLink(text)).toBeUndefined();
});

test('a name that only looks like another one is shown as what it is', () => {
  expect(externalLink('https://аpple.example/')?.hostname).toMatch(/^xn--/);
});
