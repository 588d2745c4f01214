import { useState } from 'preact/hooks';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { Panel } from '../components/Panel.tsx';
import type { LinkedQuestions } from '../link.ts';
import '../styles/preview.css';
import { useTexts } from '../texts/catalogue.ts';
import { Gauges } from './Gauges.tsx';
import { PLATFORM_IDS, PLATFORMS, type Platform } from './platform.ts';
import { usePreview } from './use-preview.ts';

interface PreviewProps {
  readonly questions: LinkedQuestions;
  readonly close: () => void;
}

/** An answer as the chat platforms would show it, with what they get and how much room it takes. */
export function PreviewPanel({ questions, close }: PreviewProps) {
  const { texts } = useTexts();
  const [platform, setPlatform] = useState<Platform>('slack');
  return (
    <Panel close={close}>
      <header class="panel-header">
        <h2 id="panel-title">{texts.preview.title}</h2>
        <p>{texts.preview.lead}</p>
        <div class="switch">
          {PLATFORM_IDS.map((each) => (
            <button
              key={each}
              type="button"
              class="switch-choice"
              aria-pressed={each === platform}
              onClick={() => setPlatform(each)}
            >
              {PLATFORMS[each].name}
            </button>
          ))}
        </div>
      </header>
      <Messages questions={questions} platform={platform} />
    </Panel>
  );
}

function Messages({ questions, platform }: { questions: LinkedQuestions; platform: Platform }) {
  const { texts } = useTexts();
  const { preview, retry } = usePreview(questions, platform);
  if (preview.kind === 'loading')
    return (
      <p class="panel-message" role="status">
        {texts.preview.loading}
      </p>
    );
  if (preview.kind === 'failed')
    return (
      <div class="panel-message">
        <FailureNotice failure={preview.failure} retry={retry} />
      </div>
    );
  const { messages, MessageView } = preview;
  return (
    <div class="panel-text previews">
      {messages.map(({ payload, gauges }, place) => (
        // A reply never changes, so a message's place is its identity.
        <section key={place} class="preview">
          {messages.length > 1 && <h3>{texts.preview.message(place + 1, messages.length)}</h3>}
          <MessageView payload={payload} />
          {gauges.length > 0 && <Gauges gauges={gauges} />}
          <details class="payload">
            <summary>{texts.preview.payload}</summary>
            <pre>{JSON.stringify(payload, null, 2)}</pre>
          </details>
        </section>
      ))}
    </div>
  );
}
