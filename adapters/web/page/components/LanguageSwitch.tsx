import { LANGUAGES, type Language, type Localised } from '../../../../src/language/language.ts';
import { useTexts } from '../texts/catalogue.ts';

/** Each language's name in itself. */
const NAMES: Localised = { en: 'English', fr: 'Français', es: 'Español', ru: 'Русский' };

/** One button a language. */
export function LanguageSwitch({ choose }: { choose: (language: Language) => void }) {
  const { language, texts } = useTexts();
  return (
    <nav class="languages" aria-label={texts.languages}>
      {LANGUAGES.map((each) => (
        <button
          type="button"
          key={each}
          lang={each}
          title={NAMES[each]}
          aria-label={`${each.toUpperCase()} – ${NAMES[each]}`}
          aria-pressed={each === language}
          onClick={() => choose(each)}
        >
          {each.toUpperCase()}
        </button>
      ))}
    </nav>
  );
}
