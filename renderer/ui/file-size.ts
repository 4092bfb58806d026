/** Bytes as people say them, in powers of ten as file managers count: `135 kB`, `1.9 MB`. */
export function fileSize(bytes: number, locale: string): string {
  const isLarge = bytes >= 1e6;
  const amount = Math.max(1, bytes / (isLarge ? 1e6 : 1e3)).toLocaleString(locale, {
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return `${amount} ${isLarge ? 'MB' : 'kB'}`;
}
