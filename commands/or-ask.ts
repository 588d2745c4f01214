import type { Call, Command } from '../src/chat/command.ts';
import type { Reply } from '../src/chat/reply.ts';

/**
 * The answer to the words after a command's name, where they are a question
 * that the documents answer: "topics on encryption", "help me with training".
 * @returns undefined where they are not.
 */
export async function answerTo(ask: Command, call: Call): Promise<Reply | undefined> {
  if (call.argument === '') return undefined;
  const reply = await ask.run(call);
  return reply.outcome.answered ? reply : undefined;
}
