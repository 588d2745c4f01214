import { useEffect, useRef, useState } from 'preact/hooks';
import { keepToken, type Lock } from '../access.ts';
import { tryToken } from '../api.ts';
import { type Failure, messageOf } from '../result.ts';
import '../styles/token.css';
import { useTexts } from '../texts/catalogue.ts';
import { Icon } from './Icon.tsx';
import { Logo } from './Logo.tsx';

/** Asks for the token, once; what waits for it goes on when it is right. */
export function TokenForm({ lock }: { lock: Lock }) {
  const { texts } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Failure | 'wrong'>();
  const [isChecking, setChecking] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const submit = async () => {
    const typed = field.current?.value.trim() ?? '';
    if (typed === '' || isChecking) return;
    setChecking(true);
    setProblem(undefined);
    const result = await tryToken(typed);
    setChecking(false);
    if (result.ok && result.value) return keepToken(typed);
    setProblem(result.ok ? 'wrong' : result.failure);
    field.current?.select();
  };
  const shown = problem ?? (lock === 'wrong-token' && !isChecking ? 'wrong' : undefined);
  const said = shown === 'wrong' ? texts.token.wrong : shown && messageOf(shown, texts);
  return (
    <section class="token">
      <Logo />
      <h1>{texts.token.title}</h1>
      <p id="token-lead">{texts.token.lead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label for="token">{texts.token.label}</label>
        <div class="token-row">
          <input
            id="token"
            ref={field}
            type="password"
            autocomplete="current-password"
            autocapitalize="off"
            spellcheck={false}
            required
            aria-invalid={said !== undefined}
            aria-describedby={said === undefined ? 'token-lead' : 'token-problem'}
          />
          <button type="submit" class="button button-main" aria-disabled={isChecking}>
            {texts.token.send}
          </button>
        </div>
        <p id="token-problem" class="token-problem" role="alert">
          {said !== undefined && (
            <>
              <Icon name="warning" />
              {said}
            </>
          )}
        </p>
      </form>
    </section>
  );
}
