import { watch } from 'chokidar';

/** Ends the watching. */
export type Unwatch = () => Promise<void>;

export interface WatchOptions {
  /** Time between looks where the system tells nothing, milliseconds. */
  readonly pollMs: number;
  /** Something may have changed. */
  onHint(): void;
}

/**
 * Watches a folder. The system tells of changes at once, except on network
 * folders, in some containers, and when it runs out of watches: so a hint also
 * comes at every interval, and what it hints at is for the receiver to look up.
 * Watching alone keeps no process alive.
 */
export function watchFolder(folder: string, { pollMs, onHint }: WatchOptions): Unwatch {
  const watcher = watch(folder, { depth: 0, ignoreInitial: true, persistent: false });
  watcher.on('all', onHint);
  // What the system does not tell is found at the next interval.
  watcher.on('error', () => {});
  const interval = setInterval(onHint, pollMs).unref();
  return () => {
    clearInterval(interval);
    return watcher.close();
  };
}
