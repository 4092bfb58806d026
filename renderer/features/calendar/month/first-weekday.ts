/** The first day of the week where the locale is spoken, 1 = Monday to 7 = Sunday; Monday where it is not known. */
export function firstWeekday(tag: string): number {
  const locale = new Intl.Locale(tag);
  if (!('getWeekInfo' in locale) || typeof locale.getWeekInfo !== 'function') return 1;
  const info: unknown = locale.getWeekInfo();
  const first = typeof info === 'object' && info !== null ? Reflect.get(info, 'firstDay') : undefined;
  return typeof first === 'number' ? first : 1;
}
