import { LANGUAGES } from '../../../src/language/language.ts';

/** Questions of every kind, in the four languages; each reply is one message. */
const QUESTIONS = [
  '24-7',
  'cloud computing',
  'Who funded the conference?',
  'child protection online',
  'What does 2016 say about training?',
  'Que dit le texte sur le cloud ?',
  '¿Qué dice sobre la capacitación?',
  'Что сказано об обучении?',
  'What is the weather in Strasbourg?',
  'compare capacity building',
  'read 2016-8',
  'programme thursday',
  'verify "The network of 24/7 points of contact is primarily for urgent measures."',
  'trainig for judjes',
  'sources',
] as const;

/** Askers who keep within the limits: each asks 20 times a minute at 100 questions a second. */
export const SLACK_ASKERS = 300;
export const WEB_ASKERS = 300;
/** So many askers share a channel of Slack, or an address of the web. */
const SHARING = 5;
/** Every so many questions the asker begins a new conversation. */
const TURNS = 4;

/** The words of the numbered question; every third stands alone in its wording, so that no reply is known. */
export function questionOf(number: number): string {
  const question = QUESTIONS[number % QUESTIONS.length] ?? '';
  return number % 3 === 0 && !/^(?:read|verify|sources)/.test(question)
    ? `${question} (${number})`
    : question;
}

/** A question over the web: who asks it, from where, in which conversation. */
export interface WebQuestion {
  readonly address: string;
  readonly body: string;
}

export function webQuestionOf(number: number): WebQuestion {
  const asker = number % WEB_ASKERS;
  const turn = Math.floor(number / WEB_ASKERS);
  const household = Math.floor(asker / SHARING);
  return {
    address: `198.51.${Math.floor(household / 250)}.${1 + (household % 250)}`,
    body: JSON.stringify({
      text: questionOf(number),
      conversation: `asker-${asker}-${Math.floor(turn / TURNS)}`,
      language: LANGUAGES[asker % LANGUAGES.length],
    }),
  };
}

/** A question on Slack: a slash command, or every second time a direct message. */
export interface SlackQuestion {
  readonly body: string;
  readonly type: string;
}

/**
 * @param id by which the reply is known: the response_url ends with it, or it is the message's time.
 * @param replyUrl where replies to commands go.
 */
export function slackQuestionOf(number: number, id: string, replyUrl: string): SlackQuestion {
  const asker = number % SLACK_ASKERS;
  const user = `U${asker}`;
  const text = questionOf(number);
  if (isDirect(number)) {
    const event = { type: 'message', channel_type: 'im', channel: `D${asker}`, user, text, ts: id };
    const payload = { type: 'event_callback', team_id: 'T1', event_id: `Ev${number}`, event };
    return { body: JSON.stringify(payload), type: 'application/json' };
  }
  const fields = {
    command: '/octopus',
    text,
    user_id: user,
    team_id: 'T1',
    channel_id: `C${Math.floor(asker / SHARING)}`,
    trigger_id: id,
    response_url: `${replyUrl}/${id}`,
  };
  return {
    body: new URLSearchParams(fields).toString(),
    type: 'application/x-www-form-urlencoded',
  };
}

/** Each asker uses both ways in turn. */
const isDirect = (number: number) => (number + Math.floor(number / SLACK_ASKERS)) % 2 === 0;

/** The id of the numbered question: the time of a message on Slack. */
export const slackIdOf = (number: number) =>
  `17${String(Math.floor(number / 1000)).padStart(8, '0')}.${String(number % 1000).padStart(6, '0')}`;
