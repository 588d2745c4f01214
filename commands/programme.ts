import type { Call, Command } from '../src/chat/command.ts';
import { compose, refused } from '../src/chat/compose.ts';
import type { Turn } from '../src/chat/conversation.ts';
import type { Reply } from '../src/chat/reply.ts';
import { smallTalkIn } from '../src/chat/small-talk.ts';
import type { Localised } from '../src/language/language.ts';
import type { Library } from '../src/library.ts';
import { continued, isContinuation, shownBefore } from '../src/programme/continuation.ts';
import { findSessions } from '../src/programme/find.ts';
import { type Programme, programmesOf } from '../src/programme/programme.ts';
import { type Question, readQuestion } from '../src/programme/question/question.ts';
import { asksForProgramme, LONGEST_QUESTION } from '../src/programme/recognise.ts';
import { programmeReply } from '../src/programme/reply/reply.ts';

/** What of the library the programme needs. */
type Searched = Pick<Library, 'knowledge' | 'retrieve'>;

const NO_PROGRAMME: Localised = {
  en: 'None of the documents here has a programme.',
  fr: 'Aucun des documents disponibles ici n’a de programme.',
  es: 'Ninguno de los documentos disponibles aquí tiene programa.',
  ru: 'Ни в одном из документов здесь нет программы.',
};

const EXAMPLES: Command['examples'] = [
  {
    text: 'programme thursday',
    shows: {
      en: 'the sessions of that day',
      fr: 'les séances de ce jour',
      es: 'las sesiones de ese día',
      ru: 'заседания этого дня',
    },
  },
  {
    text: 'programme 17 nov 14h30 room 2',
    shows: {
      en: 'what starts then, in that room',
      fr: 'ce qui commence alors, dans cette salle',
      es: 'lo que empieza entonces, en esa sala',
      ru: 'что начинается в это время в этом зале',
    },
  },
  {
    text: 'programme russian',
    shows: {
      en: 'the sessions with that interpretation',
      fr: 'les séances avec cette interprétation',
      es: 'las sesiones con esa interpretación',
      ru: 'заседания с таким переводом',
    },
  },
  {
    text: 'workshop 6',
    shows: {
      en: 'when and where a workshop is',
      fr: 'quand et où a lieu un atelier',
      es: 'cuándo y dónde es un taller',
      ru: 'когда и где проходит семинар',
    },
  },
  {
    text: 'programme thursday ics',
    shows: {
      en: 'the same as a calendar file',
      fr: 'la même chose en fichier de calendrier',
      es: 'lo mismo como archivo de calendario',
      ru: 'то же в виде файла календаря',
    },
  },
];

/** Shows the sessions of a conference: when, where, in which languages. */
export function programmeCommand(library: Searched): Command {
  return {
    name: 'programme',
    aliases: {
      en: ['program', 'agenda', 'schedule', 'timetable'],
      fr: ['programme', 'horaire', 'horaires'],
      es: ['programa', 'agenda', 'horario', 'horarios'],
      ru: ['программа', 'программу', 'программе', 'расписание', 'повестка'],
    },
    summary: {
      en: 'Shows the conference programme by day, time, room, language or workshop',
      fr: 'Montre le programme de la conférence par jour, heure, salle, langue ou atelier',
      es: 'Muestra el programa de la conferencia por día, hora, sala, idioma o taller',
      ru: 'Показывает программу конференции по дню, времени, залу, языку или семинару',
    },
    examples: EXAMPLES,
    visibility: 'everyone',
    // "How are you today?" asks for no day.
    recognises: (sentence, _language, previous) =>
      sentence.length <= LONGEST_QUESTION &&
      !smallTalkIn(sentence) &&
      isRecognised(library, sentence, previous),
    run: (call) => run(library, call),
  };
}

function isRecognised(library: Searched, sentence: string, previous: Turn | undefined): boolean {
  const programmes = programmesOf(library.knowledge);
  const [newest] = programmes;
  if (!newest) return false;
  const before = shownBefore(newest, previous);
  const question = readQuestion(sentence, newest.days);
  return (
    (before !== undefined && isContinuation(question, 'sentence')) ||
    asksForProgramme(
      question,
      programmes.map(({ year }) => year),
    )
  );
}

async function run(library: Searched, call: Call): Promise<Reply> {
  const { argument, language, at, previous, isNamed } = call;
  const programmes = programmesOf(library.knowledge);
  const [newest] = programmes;
  if (!newest) return noProgramme(language);
  const read = readQuestion(argument, newest.days);
  const programme = programmeFor(programmes, read) ?? newest;
  const before = isContinuation(read, isNamed ? 'command' : 'sentence')
    ? shownBefore(programme, previous)
    : undefined;
  const question = before ? continued(read, before) : read;
  const finding = await findSessions(programme, question, { retrieve: library.retrieve, at });
  return programmeReply(programme, finding, { language, cues: question.cues });
}

/** The programme of the year the question names. */
function programmeFor(
  programmes: readonly Programme[],
  { selection }: Question,
): Programme | undefined {
  return programmes.find(({ year }) => selection.years.includes(year));
}

function noProgramme(language: Call['language']): Reply {
  const text = NO_PROGRAMME[language];
  return compose('refusal', language, [{ kind: 'text', text }], { outcome: refused(text) });
}
