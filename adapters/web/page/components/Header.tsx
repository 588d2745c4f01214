import type { Language } from '../../../../src/language/language.ts';
import '../styles/header.css';
import { useTexts } from '../texts/catalogue.ts';
import { Icon } from './Icon.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Logo } from './Logo.tsx';

interface HeaderProps {
  readonly chooseLanguage: (language: Language) => void;
  /** Absent while there is no conversation to leave. */
  readonly startAnew: (() => void) | undefined;
}

/** Name, new conversation, language. */
export function Header({ chooseLanguage, startAnew }: HeaderProps) {
  const { texts } = useTexts();
  return (
    <header class="header">
      <div class="header-inner">
        <div class="brand">
          <Logo />
          <span class="brand-name">{texts.name}</span>
        </div>
        {startAnew && (
          <button
            type="button"
            class="button header-new"
            aria-label={texts.newConversation}
            title={texts.newConversation}
            onClick={startAnew}
          >
            <Icon name="plus" />
            <span>{texts.newConversation}</span>
          </button>
        )}
        <LanguageSwitch choose={chooseLanguage} />
      </div>
    </header>
  );
}
