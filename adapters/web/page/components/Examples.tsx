import { useContext } from 'preact/hooks';
import { ActionsContext } from '../actions.ts';
import { useTexts } from '../texts/catalogue.ts';

/** Questions to begin with. */
export function Examples({ focusBox }: { focusBox: () => void }) {
  const { texts } = useTexts();
  const { ask } = useContext(ActionsContext);
  const choose = (text: string) => {
    // The button goes away with the welcome, and the focus must not go with it.
    if (matchMedia('(pointer: fine)').matches) focusBox();
    ask({ text });
  };
  return (
    <section class="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">{texts.examplesTitle}</h2>
      <ul>
        {texts.examples.map((example) => (
          <li key={example.ask}>
            <button type="button" onClick={() => choose(example.ask)}>
              <span class="example-kind">{example.kind}</span>
              <span class="example-text">{example.ask}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
