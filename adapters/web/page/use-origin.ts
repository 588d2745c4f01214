import type { DocumentSummary } from '../contract/documents.ts';
import { useTexts } from './texts/catalogue.ts';

/** Says the date and state of a document; the state alone when it tells the date. */
export function useOrigin(): (document: DocumentSummary) => readonly string[] {
  const { language } = useTexts();
  const locale = language === 'en' ? 'en-GB' : language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return ({ date, state, year }) => {
    if (state?.includes(String(year))) return [state];
    return [format.format(new Date(`${date}T00:00:00Z`)), ...(state === undefined ? [] : [state])];
  };
}
