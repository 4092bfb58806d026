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

const regionsOf: Readonly<Record<string, string>> = {
  EUR: 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK',
  ...{ AED: 'AE', AUD: 'AU', BRL: 'BR', CAD: 'CA', CHF: 'CH LI', CNY: 'CN', CZK: 'CZ', DKK: 'DK' },
  ...{ GBP: 'GB', HKD: 'HK', HUF: 'HU', ILS: 'IL', INR: 'IN', ISK: 'IS', JPY: 'JP', KRW: 'KR' },
  ...{ MXN: 'MX', MYR: 'MY', NOK: 'NO', NZD: 'NZ', PLN: 'PL', RON: 'RO', SAR: 'SA', SEK: 'SE' },
  ...{ SGD: 'SG', THB: 'TH', TRY: 'TR', TWD: 'TW', UAH: 'UA', ZAR: 'ZA' },
};

/** The currency of the locale's country, to begin with; US dollars where it is not known. */
export function usualCurrency(locale: string): string {
  const region = new Intl.Locale(locale).maximize().region ?? 'US';
  return Object.keys(regionsOf).find((currency) => regionsOf[currency]?.includes(region)) ?? 'USD';
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
