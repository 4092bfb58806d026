/** Choices for a Mantine select that the system knows: currencies, time zones, months. */

interface Choice {
  value: string;
  label: string;
}

/** Every currency by its code, with its name. */
export function currencyChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}

/** Every time zone by its name. */
export function timeZoneChoices(): Choice[] {
  const zones = new Set([
    ...Intl.supportedValuesOf('timeZone'),
    'UTC',
    Intl.DateTimeFormat().resolvedOptions().timeZone,
  ]);
  return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

/** The twelve months, `1` to `12`. */
export function monthChoices(locale: string): Choice[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: format.format(Date.UTC(2026, month, 1)),
  }));
}
