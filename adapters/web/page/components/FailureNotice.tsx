import { type Failure, messageOf } from '../result.ts';
import { useTexts } from '../texts/catalogue.ts';
import { Icon } from './Icon.tsx';

interface FailureProps {
  readonly failure: Failure;
  readonly retry: () => void;
}

/** What went wrong, and a way to try again. */
export function FailureNotice({ failure, retry }: FailureProps) {
  const { texts } = useTexts();
  return (
    <div class="failure" role="alert">
      <p>
        <Icon name="warning" />
        {messageOf(failure, texts)}
      </p>
      <button type="button" class="button" onClick={retry}>
        <Icon name="retry" />
        {texts.failures.retry}
      </button>
    </div>
  );
}
