/** The person's locale for dates, days and money: their setting, else the system's. */
import { createContext, useContext } from 'react';

export const LocaleContext = createContext(navigator.language);

export function useLocale(): string {
  return useContext(LocaleContext);
}
