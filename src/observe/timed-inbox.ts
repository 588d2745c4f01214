import type { Inbox } from '../store/ports.ts';

/** An inbox that tells how long the work on each event took, milliseconds from its claim to its end. */
export function timedInbox(inbox: Inbox, onDone: (ms: number) => void): Inbox {
  return {
    async claim(work) {
      const started = performance.now();
      const claim = await inbox.claim(work);
      return (
        claim && {
          ...claim,
          async done() {
            onDone(performance.now() - started);
            await claim.done();
          },
        }
      );
    },
    takeOver: (platform) => inbox.takeOver(platform),
  };
}
