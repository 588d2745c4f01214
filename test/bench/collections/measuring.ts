/** The process that measures one engine: gets a job as a message, answers with its figures. */

import { measure } from './measure.ts';
import type { Job } from './measurement.ts';

process.once('message', async (job: Job) => {
  process.send?.(await measure(job));
  process.disconnect();
});
