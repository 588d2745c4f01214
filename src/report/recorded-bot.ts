import { randomBytes } from 'node:crypto';
import type { Bot } from '../chat/bot.ts';
import { cleanText } from '../chat/clean.ts';
import { PREVIEW } from '../chat/preview.ts';
import { QUESTION_KINDS } from '../chat/rating.ts';
import type { Reply } from '../chat/reply.ts';
import type { Request } from '../chat/request.ts';
import type { FeedbackLog, QuestionLog } from '../store/ports.ts';
import { mask } from './mask.ts';

/** An answer below this confidence may be none. */
const LOW = 0.5;
/** Longest text that is kept, UTF-16 units. */
const LONGEST = 500;
/** Questions whose words are at hand for whoever dislikes their answer. */
const MOST_RECENT = 2000;

export interface Recording {
  /** Whether questions are kept at all. */
  readonly keepsQuestions: boolean;
  readonly questions: QuestionLog;
  readonly feedback: FeedbackLog;
  /** Whether a text asks anew; not a button that shows more of an answer. */
  isQuestion(text: string): boolean;
}

/** A bot whose questions are kept, and the log of what people thought of its answers. */
export interface Recorded {
  readonly bot: Bot;
  readonly feedback: FeedbackLog;
}

/**
 * Keeps what was asked and what came of it: nothing of who asked, and the
 * words only of questions that were answered badly or not at all.
 */
export function recordedBot(
  bot: Bot,
  { questions, feedback, isQuestion, keepsQuestions }: Recording,
): Recorded {
  const recent = new Map<string, string>();
  const remember = (id: string, text: string) => {
    recent.set(id, text);
    const [oldest] = recent.keys();
    if (recent.size > MOST_RECENT && oldest !== undefined) recent.delete(oldest);
  };

  async function record(request: Request, reply: Reply): Promise<string | undefined> {
    if (!keepsQuestions || request.platform === PREVIEW) return undefined;
    const clean = cleanText(request.text);
    if (!QUESTION_KINDS.has(reply.kind) || !isQuestion(clean)) return undefined;
    const id = randomBytes(6).toString('base64url');
    const text = masked(clean);
    remember(id, text);
    const { answered, confidence, citations } = reply.outcome;
    await questions.record({
      reply: id,
      at: request.at.getTime(),
      platform: request.platform,
      language: reply.language,
      answered,
      confidence,
      paragraphs: [...new Set(citations.map(({ paragraph }) => paragraph.id))],
      ...(answered && confidence >= LOW ? {} : { text }),
    });
    return id;
  }

  return {
    bot: {
      async handle(request) {
        const reply = await bot.handle(request);
        const id = await record(request, reply);
        return id === undefined ? reply : { ...reply, id };
      },
    },
    feedback: {
      record: async ({ reason, ...entry }) => {
        const question =
          entry.rating === 'bad' && entry.reply ? recent.get(entry.reply) : undefined;
        await feedback.record({
          ...entry,
          ...(question === undefined ? {} : { question }),
          ...(reason?.trim() ? { reason: masked(cleanText(reason)) } : {}),
        });
      },
    },
  };
}

/** Cut before too: masking takes its time with thousands of characters. */
const masked = (text: string) => mask(text.slice(0, 2 * LONGEST)).slice(0, LONGEST);
