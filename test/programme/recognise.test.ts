import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/programme/question/question.ts';
import { asksForProgramme } from '../../src/programme/recognise.ts';
import { DAYS } from '../support/programme.ts';

const question = (text: string) => readQuestion(text, DAYS);
const isRecognised = (text: string) => asksForProgramme(question(text), [2016]);

const RECOGNISED = `
  what is on Thursday afternoon?
  What's on in room 2 on Wednesday?
  What happens on 18 November?
  what did Octopus 2016 have on its programme for Thursday morning?
  In which room was the workshop on Africa?
  Where and when was the workshop for 24/7 points of contact?
  At what time does workshop 6 start?
  On which day was the workshop on proceeds from crime?
  When is the dinner?
  When does the conference end?
  At what time did the conference begin?
  When does the last day finish?
  When was the session on human rights?
  Which workshops had Russian interpretation?
  Which workshops are only in English?
  Which workshop dealt with terrorism?
  Which session took place in room 3 on Thursday morning?
  Which session marked the anniversary of the Convention?
  Which sessions had interpretation in all four languages?
  Which workshops run at the same time as workshop 5?
  Which workshops can I take part in on Friday?
  Is there a workshop in Spanish?
  Was there interpretation into Russian in workshop 6?
  Is workshop 6 on Friday?
  How many workshops were there on Thursday?
  What is workshop 8 about?
  In which languages was the special session interpreted?
  add workshop 6 to my calendar
  Show me the programme for Friday
  workshop 6
  W6
  yhursday afternoon
  the workshop on terrorism
  16-18 November 2016
  what is on now?
  Dans quelle salle a lieu l'atelier sur le terrorisme ?
  À quelle heure commence l’atelier 5 ?
  Quels ateliers ont lieu jeudi après-midi ?
  Quand a lieu le dîner ?
  À quelle heure se termine la conférence ?
  Quel atelier traite de l'Asie et du Pacifique ?
  Y a-t-il une interprétation en russe vendredi ?
  Où se tient la plénière ?
  Que se passe-t-il mercredi soir ?
  jeudi matin salle 3
  En quelles langues l'atelier 5 était-il interprété ?
  le programme de vendredi
  De quoi parle l'atelier 7 ?
  atelier terrorisme
  ¿Qué talleres hay el jueves?
  ¿A qué hora empieza el taller 4?
  ¿En qué sala es el taller sobre África?
  ¿Cuándo es la cena?
  ¿Qué hay el jueves por la tarde?
  ¿Qué taller trata del blanqueo de dinero?
  ¿En qué idiomas hay interpretación en el taller 5?
  ¿Cuándo termina la conferencia?
  el viernes por la mañana
  ¿Dónde se celebra la sesión plenaria?
  ¿Había interpretación al ruso en el taller 8?
  В каком зале проходит семинар 6?
  Когда начинается семинар о терроризме?
  Какие семинары проходят в четверг после обеда?
  Во сколько ужин?
  Что будет в пятницу утром?
  Когда заканчивается конференция?
  На каких языках был перевод на семинаре 5?
  четверг утром зал 2
  Какой семинар посвящён международному сотрудничеству?
  программа на среду
  Что проходит 17 ноября в 14:30?
`;

const LEFT_TO_THE_DOCUMENTS = `
  Who opened the conference?
  When was the conference held?
  Where was the conference held?
  When did the 2009 conference end?
  How many experts attended the conference?
  Who funded the conference?
  What are the conclusions of the conference?
  What does the text say about 24/7 points of contact?
  What work programme will the results influence?
  What is the role of capacity building programmes?
  Which country deposited the instrument of ratification during the special session?
  In which session did Andorra become a Party?
  What was agreed on Thursday?
  French law on data protection
  how long does phase 2 last?
  When was Phase 2 launched?
  On which day did Germany ratify the Convention?
  social media and terrorism
  What are the next steps for the Protocol?
  interpretation of Article 15 of the Convention
  Which languages does the Council of Europe use?
  Where do 24/7 contact points operate?
  What time limit applies to data preservation?
  Should workshops be organised for judges?
  working together in the workshop of ideas
  What changed between 2009 and 2016?
  How long must data be kept?
  le droit à la vie privée
  Où se trouve le Conseil de l'Europe ?
  Combien de pays ont participé ?
  Quand l'Allemagne a-t-elle ratifié la Convention ?
  Quand s'est tenue la conférence Octopus 2016 ?
  formación de jueces
  seguridad social
  ¿Quién financió la conferencia?
  ¿Dónde se celebró la conferencia de 2016?
  Сколько экспертов участвовало?
  Что говорится о свободе слова?
  Где проходила конференция?
  информационная среда
`;

/** What a person types in a hurry. */
const HASTY = `
  programme wensday
  what is on wendsday?
  thrusday
  venredi matin
  miercols por la tarde
  в четврег
  míercoles
`;

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

describe('a sentence about the programme', () => {
  it.each(lines(RECOGNISED))('is recognised: %s', (sentence) => {
    expect(isRecognised(sentence)).toBe(true);
    expect(question(sentence).fact === undefined || /last day/.test(sentence)).toBe(true);
  });
});

describe('a sentence that only sounds like it', () => {
  it.each(lines(LEFT_TO_THE_DOCUMENTS))('is left to the documents: %s', (sentence) => {
    expect(isRecognised(sentence)).toBe(false);
  });
});

describe('a fact that no programme prints is recognised as such', () => {
  it.each([
    ['speaker', 'Who speaks at workshop 6?'],
    ['speaker', 'Who chaired the plenary?'],
    ['speaker', 'Which speakers are in room 1 on Thursday?'],
    ['speaker', 'Which countries took part in workshop 5?'],
    ['speaker', 'Qui a présidé l’atelier 3 ?'],
    ['speaker', '¿Quién moderó el taller 8?'],
    ['speaker', 'Кто вёл семинар 4?'],
    ['number', 'How many people attended workshop 3?'],
    ['number', 'What is the capacity of room 2?'],
    ['number', 'Combien de personnes ont participé à l’atelier 5 ?'],
    ['number', '¿Cuántas personas asistieron a la cena?'],
    ['number', 'Сколько человек было на семинаре 2?'],
    ['money', 'How much is the dinner?'],
    ['money', 'Quel est le prix du dîner ?'],
    ['money', '¿Cuánto cuesta la cena?'],
    ['money', 'Сколько стоит ужин?'],
    ['contact', 'What is the address for the dinner?'],
    ['contact', 'How do I register for workshop 3?'],
    ['contact', 'Comment s’inscrire à l’atelier 3 ?'],
    ['place', 'Which restaurant is the dinner in?'],
    ['place', 'Как называется ресторан, где был ужин?'],
    ['endtime', 'When does workshop 3 end?'],
    ['endtime', 'When does Thursday end?'],
    ['endtime', 'À quelle heure se termine l’atelier 2 ?'],
    ['endtime', '¿A qué hora termina el taller 1?'],
    ['endtime', 'Когда заканчивается семинар 6?'],
    ['duration', 'How long does workshop 2 last?'],
    ['duration', 'Combien de temps dure l’atelier 6 ?'],
    ['duration', 'Сколько длится семинар 5?'],
    ['duration', 'На сколько рассчитан семинар 5?'],
    ['content', 'What were the conclusions of workshop 4?'],
    ['content', 'What was discussed in workshop 7?'],
    ['content', 'Where can I find the presentations of workshop 6?'],
    ['content', 'Quelles recommandations l’atelier 4 a-t-il formulées ?'],
    ['content', '¿Qué se concluyó en el taller 2?'],
    ['content', 'Какие выводы сделал семинар 9?'],
  ])('%s: %s', (fact, sentence) => {
    expect(question(sentence).fact).toBe(fact);
    expect(isRecognised(sentence)).toBe(true);
  });
});

describe('another year', () => {
  it.each([
    'Which workshops were there in 2009?',
    'In which room was workshop 3 in 2009?',
    'programme of 2012',
    'ateliers de 2009',
  ])('is recognised, to be refused: %s', (sentence) => {
    expect(isRecognised(sentence)).toBe(true);
    expect(question(sentence).selection.years).not.toContain(2016);
  });
});

describe('a misspelt day', () => {
  it.each(lines(HASTY))('is recognised: %s', (sentence) => {
    expect(question(sentence).selection.days).toHaveLength(1);
    expect(isRecognised(sentence)).toBe(true);
  });

  it.each([
    'westerly',
    'sunday-school lines',
    'wesday',
    'mitigation',
    'thirty',
    'media',
    'weekday',
  ])('is not seen in “%s”', (text) => {
    const weekdays = question(text).selection.days.filter(({ by }) => by === 'weekday');
    expect(weekdays).toHaveLength(text.startsWith('sunday') ? 1 : 0);
  });
});

describe('a text without any word or number of a programme', () => {
  it.each([
    'What does the Convention say about encryption?',
    'Who funded the Global Project on Cybercrime in 2009?',
    '24/7',
    'How many experts attended?',
    'quels sont les droits de l’homme ?',
    '¿Qué se dice de la nube en 2016?',
    'Что говорится о шифровании?',
    'Article 15 of the Convention',
  ])('does not ask for it: %s', (sentence) => {
    expect(isRecognised(sentence)).toBe(false);
  });
});
