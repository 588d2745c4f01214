import { useTexts } from '../texts/catalogue.ts';

/** Shown while an answer is on its way; it fades in, for most answers are there at once. */
export function Waiting() {
  const { texts } = useTexts();
  return (
    <p class="waiting">
      <span class="waiting-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {texts.waiting}
    </p>
  );
}
