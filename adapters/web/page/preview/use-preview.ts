import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PreviewedMessage } from '../../../../src/chat/preview.ts';
import { fetchPreview } from '../api.ts';
import type { LinkedQuestions } from '../link.ts';
import type { Failure } from '../result.ts';
import { type MessageView, PLATFORMS, type Platform } from './platform.ts';

/** A preview that is being made. */
export type Preview =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'shown';
      readonly messages: readonly PreviewedMessage[];
      readonly MessageView: MessageView;
    }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Makes the preview of an answer. */
export function usePreview(
  questions: LinkedQuestions,
  platform: Platform,
): { preview: Preview; retry: () => void } {
  const [preview, setPreview] = useState<Preview>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    let wanted = true;
    setPreview({ kind: 'loading' });
    void make(questions, platform).then((made) => wanted && setPreview(made));
    return () => {
      wanted = false;
    };
  }, [questions, platform, attempt]);
  return { preview, retry };
}

async function make(questions: LinkedQuestions, platform: Platform): Promise<Preview> {
  const [result, MessageView] = await Promise.all([
    fetchPreview(questions, platform),
    PLATFORMS[platform].load().catch(() => undefined),
  ]);
  if (!result.ok) return { kind: 'failed', failure: result.failure };
  if (!MessageView) return { kind: 'failed', failure: { kind: 'unreachable' } };
  return { kind: 'shown', messages: result.value.messages, MessageView };
}
