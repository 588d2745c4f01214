import type { Reply } from './reply.ts';
import type { Request } from './request.ts';

/** The core as the adapters see it. */
export interface Bot {
  /** Answers one request. Never rejects: a fault becomes a visible, honest reply. */
  handle(request: Request): Promise<Reply>;
}
