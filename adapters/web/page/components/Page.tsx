import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../../src/language/language.ts';
import { ActionsContext, DocumentsContext, type PassageTarget } from '../actions.ts';
import { type LinkedQuestions, linkedParts } from '../link.ts';
import { PreviewPanel } from '../preview/PreviewPanel.tsx';
import { useTexts } from '../texts/catalogue.ts';
import { type Conversation as Chat, useConversation } from '../use-conversation.ts';
import { useDocuments } from '../use-documents.ts';
import { useLock } from '../use-lock.ts';
import { useShortcut } from '../use-shortcut.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { Main } from './Main.tsx';
import { PassagePanel } from './PassagePanel.tsx';

/** The whole page: header, what is asked and answered, and the open passage or preview. */
export function Page({ chooseLanguage }: { chooseLanguage: (language: Language) => void }) {
  const { language, texts } = useTexts();
  const conversation = useConversation(language);
  const documents = useDocuments();
  const lock = useLock();
  const isOpen = lock === 'open';
  const [passage, setPassage] = useState<PassageTarget>();
  const [previewed, preview] = useState<LinkedQuestions>();
  const box = useRef<HTMLInputElement>(null);
  const focusBox = useCallback(() => box.current?.focus(), []);
  useShortcut('/', focusBox);
  useEffect(() => {
    const { texts: linked } = linkedParts();
    if (linked.length > 0) void askInTurn(conversation, linked);
    else if (matchMedia('(pointer: fine)').matches) focusBox();
  }, []);
  useEffect(() => {
    const last = conversation.exchanges.at(-1);
    document.title = last ? `${last.shown ?? last.text} – ${texts.name}` : texts.name;
  }, [conversation.exchanges, texts]);
  const startAnew = () => {
    conversation.clear();
    focusBox();
  };
  const empty = conversation.exchanges.length === 0;
  return (
    <DocumentsContext.Provider value={documents}>
      <ActionsContext.Provider
        value={{ ask: conversation.ask, rate: conversation.rate, open: setPassage, preview }}
      >
        {isOpen && (
          <a class="skip" href="#question">
            {texts.skip}
          </a>
        )}
        <Header
          chooseLanguage={chooseLanguage}
          startAnew={empty || !isOpen ? undefined : startAnew}
        />
        <Main conversation={conversation} lock={lock} box={box} focusBox={focusBox} />
        {isOpen && empty && <Footer />}
        {isOpen && previewed && (
          <PreviewPanel questions={previewed} close={() => preview(undefined)} />
        )}
        {isOpen && passage && <PassagePanel target={passage} close={() => setPassage(undefined)} />}
      </ActionsContext.Provider>
    </DocumentsContext.Provider>
  );
}

/** Asks each question when the one before is done, for it may build on it. */
async function askInTurn(conversation: Chat, texts: readonly string[]): Promise<void> {
  for (const text of texts) await conversation.ask({ text });
}
