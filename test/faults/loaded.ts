import { type Session, startSession } from '../bench/soak/session.ts';
import { steadily } from '../bench/soak/steadily.ts';
import type { Outcome } from '../bench/soak/tally.ts';

/** Questions a second: few enough for a machine that does much else. */
const RATE = 40;

/** The built bot while it is asked over Slack and the web. */
export interface Loaded extends Session {
  /** Resolves when the last question was asked. */
  readonly allAsked: Promise<void>;
  /** Every way’s questions together. */
  outcome(): Outcome;
  ready(): Promise<{ readonly status: number; readonly reasons: readonly string[] }>;
}

/** Starts the bot and asks it steadily for so many seconds. */
export async function startLoaded(
  seconds: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<Loaded> {
  const session = await startSession(settings);
  const { tally, bot } = session;
  return {
    ...session,
    allAsked: steadily({ rate: RATE, seconds }, session.ask),
    outcome() {
      const [slack, web] = [tally.outcome('slack'), tally.outcome('web')];
      return {
        ...slack,
        asked: slack.asked + web.asked,
        lost: [...slack.lost, ...web.lost],
        doubled: [...slack.doubled, ...web.doubled],
        times: [...slack.times, ...web.times],
      };
    },
    async ready() {
      const response = await fetch(`${bot.url}/readyz`);
      const { reasons } = (await response.json()) as { reasons: string[] };
      return { status: response.status, reasons };
    },
  };
}

/** Lines of a log at `warn` or above, as their messages. */
export function warningsIn(log: string): string[] {
  return log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { level: number | string; msg: string })
    .filter(({ level }) =>
      typeof level === 'number' ? level >= 40 : /warn|error|fatal/.test(level),
    )
    .map(({ msg }) => msg);
}
