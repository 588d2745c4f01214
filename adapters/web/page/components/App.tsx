import { LanguageContext } from '../texts/catalogue.ts';
import { useLanguage } from '../use-language.ts';
import { Page } from './Page.tsx';

/** The chat page in the chosen language. */
export function App() {
  const [language, chooseLanguage] = useLanguage();
  return (
    <LanguageContext.Provider value={language}>
      <Page chooseLanguage={chooseLanguage} />
    </LanguageContext.Provider>
  );
}
