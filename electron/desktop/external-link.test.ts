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
  'https://a.exa\nmple/',
  'java\tscript:alert(1)',
  ' https://a.example/\u0000',
  'https://a.example/\u202Efdp.exe',
  'https://a.example/\u200Breport',
  'mailto:ana@a.example?subject=Packet\r\nBcc:eve@evil.example',
])('%s may not', (text) => {
  expect(externalLink(text)).toBeUndefined();
});

test.each([
  ['https://аpple.example/', 'xn--pple-43d.example'],
  ['https://bücher.example/', 'xn--bcher-kva.example'],
  ['https://ｅｖｉｌ.example/', 'evil.example'],
])('the host of %s is shown as what it is: %s', (text, host) => {
  expect(externalLink(text)?.host).toBe(host);
});
