const offered = [
  'en-US',
  'en-GB',
  'en-CA',
  'en-AU',
  'en-IE',
  'en-IN',
  'en-NZ',
  'en-ZA',
  'de-DE',
  'de-AT',
  'de-CH',
];
const more = [
  'fr-FR',
  'fr-CA',
  'fr-CH',
  'es-ES',
  'es-MX',
  'it-IT',
  'nl-NL',
  'pt-BR',
  'pt-PT',
  'sv-SE',
  'da-DK',
];
const others = ['nb-NO', 'fi-FI', 'pl-PL', 'cs-CZ', 'tr-TR', 'he-IL', 'ja-JP', 'ko-KR', 'zh-CN'];

/** Locales with the way each writes a date and an amount, which is what tells them apart. */
export function localeChoices(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const choices = [...offered, ...more, ...others].map((locale) => ({
    value: locale,
    label: `${names.of(locale) ?? locale} · ${example(locale)}`,
  }));
  return [{ value: '', label: `Same as the system · ${example(navigator.language)}` }, ...choices];
}

function example(locale: string): string {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.UTC(2026, 2, 31),
  );
  return `${date} · ${new Intl.NumberFormat(locale).format(1234.5)}`;
}
