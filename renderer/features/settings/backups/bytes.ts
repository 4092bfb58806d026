/** A number of bytes for people: `12.4 MB`, in powers of ten as file managers count. */
export function formatBytes(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const maximumFractionDigits = value < 100 ? 1 : 0;
  return value.toLocaleString(locale, { style: 'unit', unit, maximumFractionDigits });
}
