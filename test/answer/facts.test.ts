import { describe, expect, it } from 'vitest';
import { wantedBy } from '../../src/answer/facts.ts';
import { ask, library, quotesIn } from '../support/octopus.ts';

const wanted = (question: string) => wantedBy(question, library.sameMeaning);

describe('the kind of fact that is asked for', () => {
  it.each([
    ['number', 'How many experts came?'],
    ['number', 'Combien d’experts sont venus ?'],
    ['number', '¿Cuántos expertos vinieron?'],
    ['number', 'Сколько экспертов приехало?'],
    ['money', 'How much money did Japan give?'],
    ['money', 'Quel est le montant du budget ?'],
    ['money', '¿Cuánto dinero dio Japón?'],
    ['money', 'Сколько денег дала Япония?'],
    ['date', 'When was the project launched?'],
    ['date', 'Quand a-t-on lancé le projet ?'],
    ['date', '¿Cuándo se lanzó el proyecto?'],
    ['date', 'Когда начался проект?'],
    ['duration', 'How long does the project last?'],
    ['duration', 'Combien de temps dure le projet ?'],
    ['duration', '¿Cuánto tiempo dura el proyecto?'],
    ['duration', 'Как долго длится проект?'],
    ['contact', 'What is the phone number?'],
    ['contact', 'Quelle est l’adresse e-mail ?'],
    ['contact', '¿Cuál es el correo electrónico?'],
    ['contact', 'Какой телефон?'],
    ['wording', 'the full text of the Convention'],
    ['wording', 'le texte intégral de la Convention'],
    ['wording', 'el texto íntegro del Convenio'],
    ['wording', 'полный текст Конвенции'],
    ['contact', 'mail ou tél du bureau'],
    [undefined, '¿Los proveedores colaboran cuando se les pregunta?'],
    [undefined, 'Quand les preuves sont à l’étranger, que faire ?'],
    ['number', 'How much did the number of cases grow?'],
    ['number', 'What percentage of the requests was rejected?'],
    ['number', 'number of experts'],
    ['money', 'How much did Japan pay?'],
    ['money', 'What does the hotel cost?'],
    ['penalty', 'What prison sentence does hacking carry?'],
    ['penalty', 'Quelle peine est prévue pour le piratage ?'],
    ['number', 'hwo many poeple came'],
    ['date', 'wen was it'],
    ['penalty', 'q pena tiene el acceso ilícito'],
    ['number', 'скоко стран участвовало'],
    [undefined, 'Where can one see a number of octopuses?'],
    [undefined, 'Why is a large amount of evidence lost?'],
    [undefined, 'How do the police work with prison staff?'],
    [undefined, 'Quel est l’autre nom de la Convention ?'],
    [undefined, 'Which article states that requests are kept?'],
    [undefined, 'What was said about training?'],
    [undefined, '24/7'],
  ])('is %s in “%s”', (fact, question) => {
    expect(wanted(question).fact).toBe(fact);
  });

  it('may be anywhere when none is asked for', () => {
    expect(wanted('training').isIn('no number here')).toBe(true);
  });
});

describe('a text holds', () => {
  it.each([
    ['How long until a report gets a reply?', 'Reports are answered within three hours.', true],
    ['How long until a report gets a reply?', 'Reports are answered by three experts.', false],
    ['Combien de temps dure le projet ?', 'Une réponse arrive après huit mois.', true],
    ['Combien de temps dure le projet ?', 'Une réponse arrive enfin.', false],
    ['¿Cuándo se lanzó el proyecto?', 'Se lanzó el primero de marzo.', true],
    ['¿Cuándo se lanzó el proyecto?', 'Se lanzó en Estrasburgo.', false],
    ['Как долго длится проект?', 'Проект длится три года.', true],
    ['Как долго длится проект?', 'Проект длится.', false],
    ['Quel est le montant du budget ?', 'La Norvège a versé 150 000 €.', true],
    ['Which countries signed?', 'La Norvège et le Japon ont signé.', true],
    ['Which countries signed?', 'Договор подписала Норвегия.', true],
    ['Which countries signed?', 'Malicious software was signed.', false],
    ['What share of the states has signed?', 'More than half of them have.', true],
    ['What share of the states has signed?', 'Of 47 states, 26 per cent have.', true],
    ['What share of the states has signed?', 'The 47 states have not.', false],
    ['Combien de pays ?', 'Une quarantaine de pays ont signé.', true],
    ['Combien y a-t-il de pays ?', 'Il y a 47 pays membres.', true],
    ['Combien pèse une pieuvre ?', 'Elle pèse 15 kg.', true],
    ['Combien pèse une pieuvre ?', 'Elle pèse peu.', false],
    ['Qui dirige le projet ?', 'Le projet est dirigé par le Conseil.', true],
  ])('what is asked for, in words as in digits, in its own language: %s %s', (asked, text, is) => {
    expect(wanted(asked).isIn(text)).toBe(is);
  });

  it('a number only of what is counted', () => {
    const { isIn } = wanted('How many experts came?');
    expect(isIn('More than 280 cybercrime experts met.')).toBe(true);
    expect(isIn('More than 100 countries use the Convention.')).toBe(false);
    expect(isIn('Experts met.')).toBe(false);
  });

  it('a number of what is counted with a typo', () => {
    for (const question of ['how many contries', 'hwo many coutnries'])
      expect(wanted(question).isIn('from more than 70 countries')).toBe(true);
  });

  it('a number of what is counted in another language', () => {
    for (const question of ['Combien de pays ?', '¿Cuántos países?', 'Сколько стран?'])
      expect(wanted(question).isIn('from more than 70 countries')).toBe(true);
  });

  it('an amount of money only with a currency', () => {
    const { isIn } = wanted('How much money was given?');
    expect(isIn('It gave €5,000.')).toBe(true);
    expect(isIn('It gave 5 million euros.')).toBe(true);
    expect(isIn('It funds 5 projects.')).toBe(false);
  });

  it('a date or a span of time where one is written', () => {
    expect(wanted('When was it?').isIn('It was in March 2009.')).toBe(true);
    expect(wanted('When was it?').isIn('It was good.')).toBe(false);
    expect(wanted('How long was it?').isIn('from March 2009 to June 2011')).toBe(true);
  });

  it('contact details only as such', () => {
    const { isIn } = wanted('the e-mail address');
    expect(isIn('write to info@example.org')).toBe(true);
    expect(isIn('points of contact')).toBe(false);
  });
});

describe('a count', () => {
  it.each([
    'How many experts attended in 2009?',
    'Combien d’experts ont participé en 2009 ?',
    '¿Cuántos expertos participaron en 2009?',
    'Сколько экспертов участвовало в 2009 году?',
  ])('is answered with the sentence that holds it: %s', async (question) => {
    const reply = await ask(question);
    expect(quotesIn(reply)[0]).toContain('280 cybercrime experts');
  });

  it.each([
    'How many judges attended in 2016?',
    'How much money did Microsoft give to the project?',
    'Combien d’argent Microsoft a-t-il versé au projet ?',
    '¿Cuánto dinero aportó Microsoft al proyecto?',
    'Сколько денег Microsoft выделила проекту?',
    'What is the phone number of the 24/7 contact point?',
  ])('or another fact that is not said is refused: %s', async (question) => {
    const reply = await ask(question);
    expect(reply.kind).toBe('refusal');
    expect(reply.outcome.reason).not.toBe('');
  });
});
