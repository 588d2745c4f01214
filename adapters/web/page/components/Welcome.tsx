import '../styles/welcome.css';
import { useTexts } from '../texts/catalogue.ts';
import { Logo } from './Logo.tsx';

/** What the page is for, before the first question. */
export function Welcome() {
  const { texts } = useTexts();
  return (
    <section class="welcome">
      <Logo />
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
    </section>
  );
}
