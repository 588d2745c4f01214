import { useEffect, useState } from 'preact/hooks';
import { type Lock, watchLock } from './access.ts';

/** Whether the server wants a token that the page does not have. */
export function useLock(): Lock {
  const [lock, setLock] = useState<Lock>('open');
  useEffect(() => watchLock(setLock), []);
  return lock;
}
