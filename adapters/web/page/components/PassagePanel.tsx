import type { PassageTarget } from '../actions.ts';
import { useTexts } from '../texts/catalogue.ts';
import { usePassage } from '../use-passage.ts';
import { DocumentText } from './DocumentText.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { Panel } from './Panel.tsx';

interface PanelProps {
  readonly target: PassageTarget;
  readonly close: () => void;
}

/** A paragraph in its document. */
export function PassagePanel({ target, close }: PanelProps) {
  const { texts } = useTexts();
  const { passage, retry } = usePassage(target);
  return (
    <Panel close={close}>
      {passage.kind === 'loading' && (
        <p id="panel-title" class="panel-message">
          {texts.panel.loading}
        </p>
      )}
      {passage.kind === 'failed' && (
        <div id="panel-title" class="panel-message">
          <FailureNotice failure={passage.failure} retry={retry} />
        </div>
      )}
      {passage.kind === 'open' && (
        <DocumentText document={passage.document} at={target.at} quotes={target.quotes} />
      )}
    </Panel>
  );
}
