import { alignedRows } from '../../../src/evaluation/table.ts';
import { type Outcome, spread } from './tally.ts';
import { type growthOf, LONG_S, type Span } from './usage.ts';

/** What came of a run. */
export interface Soaked {
  /** Questions a second. */
  readonly rate: number;
  readonly seconds: number;
  readonly slack: Outcome;
  readonly web: Outcome;
  readonly spans: readonly Span[];
  readonly growth: ReturnType<typeof growthOf>;
  /** Share of one processor that the bot took. */
  readonly processor: number;
  /** Whether the bot was ready at the end. */
  readonly isReady: boolean;
  /** Lines of its log at `warn` or above. */
  readonly warnings: readonly string[];
  readonly exitCode: number | null;
}

/** Memory may have grown by so much at the end of a long run, … */
const MOST_GROWTH = 0.1;
/** … and be so much in any, megabytes: twice what a run of ten minutes takes on a quiet machine. */
const MOST_RESIDENT = 600;
/** So many examples are shown. */
const SHOWN = 3;

/** What was not as it must be; empty when all was. */
export function faultsOf({ slack, web, growth, ...soaked }: Soaked): string[] {
  const resident = Math.max(...soaked.spans.map((span) => span.resident));
  return [
    ...[slack, web].flatMap(({ lost, doubled }) => [
      ...some('got no reply', lost),
      ...some('got more than one reply', doubled),
    ]),
    ...Object.entries(slack.refused).map(([what, times]) => `${times} × ${what}`),
    ...(slack.strange > 0 ? [`${slack.strange} replies to what was not asked`] : []),
    ...(soaked.seconds >= LONG_S && growth.resident > MOST_GROWTH
      ? [`resident memory grew by ${percent(growth.resident)}`]
      : []),
    ...(resident > MOST_RESIDENT ? [`${resident.toFixed(0)} MB of resident memory`] : []),
    ...(soaked.isReady ? [] : ['the bot was not ready at the end']),
    ...some('lines of the log warn', soaked.warnings),
    ...(soaked.exitCode === 0 ? [] : [`the bot ended with ${soaked.exitCode}`]),
  ];
}

const some = (what: string, which: readonly string[]) =>
  which.length === 0 ? [] : [`${which.length} ${what}: ${which.slice(0, SHOWN).join(', ')}`];

/** The figures as plain text. */
export function textOf({ rate, seconds, slack, web, spans, growth, processor }: Soaked): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const ways = Object.entries({ Slack: slack, web }).map(([name, outcome]) => {
    const { p50, p99, max } = spread(outcome.times);
    const { asked, lost, doubled } = outcome;
    return [name, ...[asked, lost.length, doubled.length].map(String), ms(p50), ms(p99), ms(max)];
  });
  return [
    `${rate} questions a second for ${seconds} seconds; times are from when a question was due to its reply`,
    alignedRows([['', 'asked', 'lost', 'doubled', 'p50', 'p99', 'longest'], ...ways]),
    alignedRows([
      ['', 'resident', 'heap after garbage collection'],
      ...spans.map(({ name, resident, heap }) => [
        name,
        `${resident.toFixed(1)} MB`,
        `${heap.toFixed(1)} MB`,
      ]),
      ['growth', percent(growth.resident), percent(growth.heap)],
    ]),
    `The bot took ${(processor * 100).toFixed(0)} % of one processor.`,
    '',
  ].join('\n');
}

const percent = (share: number) => `${share < 0 ? '' : '+'}${(share * 100).toFixed(1)} %`;
