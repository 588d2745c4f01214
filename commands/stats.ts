import type { Call, Command } from '../src/chat/command.ts';
import { compose } from '../src/chat/compose.ts';
import type { Block, Reply } from '../src/chat/reply.ts';
import type { Language, Localised } from '../src/language/language.ts';
import { daysIn } from '../src/report/period.ts';
import { type Report, reportOf } from '../src/report/report.ts';
import type { Counts } from '../src/store/ports.ts';
import { answerTo } from './or-ask.ts';

/** What a message shows of each list. */
const MOST = 10;
const STANDARD_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

const HEADING: Readonly<Record<Language, (days: number) => string>> = {
  en: (days) => `The last ${days} days`,
  fr: (days) => `Les ${days} derniers jours`,
  es: (days) => `Los últimos ${days} días`,
  ru: (days) => `За последние ${days} дн.`,
};

const SAID = {
  answered: { en: 'answered', fr: 'avec réponse', es: 'con respuesta', ru: 'с ответом' },
  refused: { en: 'refused', fr: 'sans réponse', es: 'sin respuesta', ru: 'без ответа' },
  questions: { en: 'Questions', fr: 'Questions', es: 'Preguntas', ru: 'Вопросы' },
  cited: {
    en: 'Most cited paragraphs',
    fr: 'Paragraphes les plus cités',
    es: 'Párrafos más citados',
    ru: 'Чаще всего цитировались',
  },
  unanswered: {
    en: 'Asked without a good answer',
    fr: 'Demandé sans bonne réponse',
    es: 'Preguntado sin buena respuesta',
    ru: 'Спрашивали без хорошего ответа',
  },
  disliked: {
    en: 'Disliked answers',
    fr: 'Réponses peu appréciées',
    es: 'Respuestas que no gustaron',
    ru: 'Не понравились ответы',
  },
  away: {
    en: 'I cannot reach my store now. Please try again later.',
    fr: 'Mon stockage est injoignable pour l’instant. Veuillez réessayer plus tard.',
    es: 'Ahora no puedo acceder a mi almacén. Inténtelo más tarde.',
    ru: 'Сейчас хранилище недоступно. Попробуйте позже.',
  },
} as const satisfies Record<string, Localised>;

/** What was asked and what was not answered, for the operator: "stats", "stats 7d". */
export function statsCommand(counts: Counts, ask: Command): Command {
  return {
    name: 'stats',
    aliases: {
      en: ['statistics', 'report'],
      fr: ['statistiques', 'rapport'],
      es: ['estadísticas', 'informe'],
      ru: ['статистика', 'отчёт'],
    },
    summary: {
      en: 'Shows what was asked and what the documents did not answer',
      fr: 'Montre ce qui a été demandé et ce à quoi les documents n’ont pas répondu',
      es: 'Muestra qué se preguntó y qué no respondieron los documentos',
      ru: 'Показывает, что спрашивали и на что документы не ответили',
    },
    examples: [
      {
        text: 'stats 30d',
        shows: {
          en: 'the last 30 days',
          fr: 'les 30 derniers jours',
          es: 'los últimos 30 días',
          ru: 'за последние 30 дней',
        },
      },
    ],
    visibility: 'asker',
    hidden: true,
    for: 'operator',
    async run(call) {
      const days = call.argument === '' ? STANDARD_DAYS : daysIn(call.argument);
      if (days === undefined) return (await answerTo(ask, call)) ?? ask.run(call);
      const asked = await counts.asked(call.at.getTime() - days * DAY_MS);
      if (!asked)
        return compose('own', call.language, [{ kind: 'text', text: SAID.away[call.language] }]);
      return statsReply(call, reportOf(asked), days);
    },
  };
}

function statsReply({ language }: Call, report: Report, days: number): Reply {
  const { answered, refused } = report.total;
  const sum = `${SAID.questions[language]}: ${answered + refused} (${SAID.answered[language]}: ${answered}, ${SAID.refused[language]}: ${refused}) · 👍 ${report.ratings.good} 👎 ${report.ratings.bad}`;
  return compose('own', language, [
    { kind: 'heading', text: HEADING[language](days) },
    { kind: 'text', text: sum },
    ...listed(
      SAID.cited[language],
      report.cited.map(({ paragraph, times }) => `${paragraph} (${times})`),
    ),
    ...listed(
      SAID.unanswered[language],
      report.gaps.map(({ terms, times, questions }) => {
        const [first] = questions;
        return terms === '' ? `“${first}” (${times})` : `${terms} (${times}): “${first}”`;
      }),
    ),
    ...listed(
      SAID.disliked[language],
      report.disliked.map(({ question, paragraphs, reason }) =>
        [question, paragraphs.join(', '), reason].filter(Boolean).join(' – '),
      ),
    ),
  ]);
}

function listed(title: string, texts: readonly string[]): Block[] {
  const items = texts.filter(Boolean).slice(0, MOST);
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: title },
    { kind: 'list', items: items.map((text) => ({ text })) },
  ];
}
