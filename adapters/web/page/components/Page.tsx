import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../../src/language/language.ts';
import { ActionsContext, DocumentsContext, type PassageTarget } from '../actions.ts';
import { type LinkedQuestions, linkedParts } from '../link.ts';
import { PreviewPanel } from '../preview/PreviewPanel.tsx';
import { useTexts } from '../texts/catalogue.ts';
import { type Conversation as Chat, useConversation } from '../use-conversation.ts';
import { useDocuments } from '../use-documents.ts';
import { useShortcut } from '../use-shortcut.ts';
import { Composer } from './Composer.tsx';
import { Conversation } from './Conversation.tsx';
import { Examples } from './Examples.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { PassagePanel } from './PassagePanel.tsx';
import { Welcome } from './Welcome.tsx';

/** The whole page: welcome or conversation, the question box, and the open passage. */
export function Page({ chooseLanguage }: { chooseLanguage: (language: Language) => void }) {
  const { language, texts } = useTexts();
  const conversation = useConversation(language);
  const documents = useDocuments();
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
      <ActionsContext.Provider value={{ ask: conversation.ask, open: setPassage, preview }}>
        <a class="skip" href="#question">
          {texts.skip}
        </a>
        <Header chooseLanguage={chooseLanguage} startAnew={empty ? undefined : startAnew} />
        <main class="main" data-empty={empty}>
          {empty ? (
            <Welcome key="welcome" />
          ) : (
            <Conversation
              key="conversation"
              exchanges={conversation.exchanges}
              retry={conversation.retry}
            />
          )}
          <Composer key="composer" box={box} />
          {empty && <Examples key="examples" focusBox={focusBox} />}
        </main>
        {empty && <Footer />}
        {previewed && <PreviewPanel questions={previewed} close={() => preview(undefined)} />}
        {passage && <PassagePanel target={passage} close={() => setPassage(undefined)} />}
      </ActionsContext.Provider>
    </DocumentsContext.Provider>
  );
}

/** Asks each question when the one before is done, for it may build on it. */
async function askInTurn(conversation: Chat, texts: readonly string[]): Promise<void> {
  for (const text of texts) await conversation.ask({ text });
}
