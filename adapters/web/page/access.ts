const STORED = 'octopus-token';

/** Whether the server wants a token that the page does not have. */
export type Lock = 'open' | 'no-token' | 'wrong-token';

let token: string | undefined;
let isRead = false;
let lock: Lock = 'open';
let waiting: (() => void)[] = [];
const listeners = new Set<(lock: Lock) => void>();

/** The token that calls are sent with; undefined where none was asked for. */
export function currentToken(): string | undefined {
  if (!isRead) token = stored();
  isRead = true;
  return token;
}

/** Waits until there is another token than the one that the server refused. */
export function anotherToken(refused: string | undefined): Promise<void> {
  if (currentToken() !== refused) return Promise.resolve();
  tell(refused === undefined ? 'no-token' : 'wrong-token');
  return new Promise((resolve) => waiting.push(resolve));
}

/** Takes a token that the server accepted; the calls that wait go on. */
export function keepToken(accepted: string): void {
  token = accepted;
  isRead = true;
  store(accepted);
  tell('open');
  const resumed = waiting;
  waiting = [];
  for (const resume of resumed) resume();
}

/** Tells the lock, now and when it changes. @returns what ends that. */
export function watchLock(listener: (lock: Lock) => void): () => void {
  listeners.add(listener);
  listener(lock);
  return () => void listeners.delete(listener);
}

function tell(now: Lock): void {
  lock = now;
  for (const listener of listeners) listener(lock);
}

// Storage may be forbidden: the token then lasts until the page is loaded anew.
function stored(): string | undefined {
  try {
    return sessionStorage.getItem(STORED) ?? undefined;
  } catch {
    return undefined;
  }
}

function store(accepted: string): void {
  try {
    sessionStorage.setItem(STORED, accepted);
  } catch {
    return;
  }
}
