import type { Adapter, Started } from '../../src/chat/adapter.ts';
import type { Bot } from '../../src/chat/bot.ts';
import type { Mount } from '../../src/chat/mount.ts';
import type { Previews } from '../../src/chat/preview.ts';
import type { Suggest } from '../../src/chat/suggest.ts';
import type { Library } from '../../src/library.ts';
import type { FeedbackLog } from '../../src/store/ports.ts';
import { createApp, type FaultLog } from './app.ts';
import { builtPageFolder, loadAssets } from './assets.ts';
import type { Calendar } from './calendar.ts';
import type { GuardOptions } from './guard/guards.ts';
import type { Notes, NotReady } from './health.ts';
import { close, type Listening, listen } from './listen.ts';

export interface WebOptions {
  readonly bot: Bot;
  /** The documents that the bot answers from now. */
  readonly library: () => Library;
  readonly suggest: Suggest;
  /** Takes what people thought of a reply; nothing is kept when absent. */
  readonly feedback?: FeedbackLog;
  /** Answers `/calendar.ics`. */
  readonly calendar: Calendar;
  /** How a reply looks on the chat platforms. */
  readonly previews: Previews;
  readonly log: FaultLog;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Time in which a request must have come in whole, milliseconds; half a minute when absent. */
  readonly patienceMs?: number;
  /** Whether there are the page and the API; there are when absent. */
  readonly isOn?: boolean;
  /** Token, rate and bounds of the API; open and without a rate when absent. */
  readonly guard?: GuardOptions;
  /** Where people reach the port from outside. */
  readonly publicUrl?: string;
  /** Handlers of other adapters on the same port. */
  readonly mounts?: readonly Mount[];
  /** What `/readyz` tells although all is ready; nothing when absent. */
  readonly notes?: Notes;
  /** Why `/readyz` says no; always ready when absent. */
  readonly notReady?: NotReady;
  /** Folder of the built page; the one `npm run build` writes when absent. */
  readonly pageFolder?: string;
  /** Told how long each request took, milliseconds. */
  readonly onAnswered?: (ms: number) => void;
  readonly now?: () => Date;
  /** Milliseconds of a clock that is never set back; the process's own when absent. */
  readonly clock?: () => number;
}

/** The web adapter, which knows its address once started. */
export interface WebAdapter extends Adapter {
  start(): Promise<Required<Started>>;
}

/** Time that requests in hand get to finish, milliseconds. */
const STOP_GRACE_MS = 5000;

/** Serves the chat page, the HTTP API, the calendar and the health checks on one port. */
export function createWebAdapter(options: WebOptions): WebAdapter {
  let listening: Listening | undefined;
  return {
    name: 'web',
    async start() {
      listening ??= await listen(appOf(options), options);
      return { url: listening.url };
    },
    async stop() {
      const open = listening;
      listening = undefined;
      if (open) await close(open.server, STOP_GRACE_MS);
    },
  };
}

function appOf(options: WebOptions) {
  const { bot, library, suggest, calendar, previews, log } = options;
  return createApp({
    bot,
    library,
    calendar,
    previews,
    log,
    suggest,
    feedback: options.feedback ?? { record: async () => {} },
    assets: loadAssets(options.pageFolder ?? builtPageFolder()),
    mounts: options.mounts ?? [],
    notes: options.notes ?? (() => []),
    notReady: options.notReady ?? (() => []),
    isOn: options.isOn ?? true,
    guard: options.guard ?? { proxies: 0 },
    publicUrl: options.publicUrl,
    onAnswered: options.onAnswered ?? (() => undefined),
    now: options.now ?? (() => new Date()),
    clock: options.clock ?? (() => performance.now()),
  });
}
