import { median } from '../statistics.ts';

/** What the bot’s process holds, megabytes, and took. */
export interface Usage {
  /** Since the load began, seconds. */
  readonly at: number;
  /** Resident. */
  readonly resident: number;
  /** Of JavaScript objects, garbage included. */
  readonly heap: number;
  /** Processor time since it started, seconds. */
  readonly processor: number;
}

const MB = 1_000_000;
const LOOK_MS = 1000;

/** Reads the metrics of the bot every second until it is told to stop. */
export function watchUsage(metricsUrl: string): { stop(): readonly Usage[] } {
  const started = performance.now();
  const seen: Usage[] = [];
  const look = async () => {
    const at = (performance.now() - started) / 1000;
    const text = await (await fetch(metricsUrl)).text();
    const read = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
    seen.push({
      at,
      resident: read('process_resident_memory_bytes') / MB,
      heap: read('nodejs_heap_size_used_bytes') / MB,
      processor: read('process_cpu_seconds_total'),
    });
  };
  const timer = setInterval(() => void look().catch(() => {}), LOOK_MS);
  return {
    stop() {
      clearInterval(timer);
      return seen;
    },
  };
}

/** The memory of a span of time. */
export interface Span {
  readonly name: string;
  /** Median, megabytes. */
  readonly resident: number;
  /** Least, megabytes: what was left after a garbage collection. */
  readonly heap: number;
}

/** From so many seconds on there is a last minute to compare with minute three; before, a process still warms up. */
export const LONG_S = 240;

/** Memory minute by minute; in thirds where there were less than four minutes. */
export function spansOf(seen: readonly Usage[], seconds: number): Span[] {
  const isLong = seconds >= LONG_S;
  const length = isLong ? 60 : seconds / 3;
  return Array.from({ length: Math.ceil(seconds / length) }, (_, index) => {
    const inside = seen.filter(({ at }) => Math.floor(at / length) === index);
    return {
      name: `${isLong ? 'minute' : 'third'} ${index + 1}`,
      resident: median(inside.map(({ resident }) => resident)),
      heap: Math.min(...inside.map(({ heap }) => heap)),
    };
  });
}

/** How much memory the last span has over minute three, or over the middle third: 0.1 is a tenth more. */
export function growthOf(spans: readonly Span[]): Record<'resident' | 'heap', number> {
  const before = spans[spans.length > 3 ? 2 : 1];
  const last = spans.at(-1);
  const growth = (of: 'resident' | 'heap') => (last?.[of] ?? 0) / (before?.[of] ?? 0) - 1;
  return { resident: growth('resident'), heap: growth('heap') };
}

/** Which share of one processor the bot took: 0.4 is two fifths. */
export function processorOf(seen: readonly Usage[]): number {
  const [first, last] = [seen[0], seen.at(-1)];
  return first && last ? (last.processor - first.processor) / (last.at - first.at) : Number.NaN;
}
