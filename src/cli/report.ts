import { UsageError } from '../errors.ts';
import { createLog } from '../log.ts';
import { csvOf } from '../report/csv.ts';
import { daysIn } from '../report/period.ts';
import { printReport } from '../report/print.ts';
import { reportOf } from '../report/report.ts';
import { openConfiguredStore } from '../store/open.ts';
import { now, readSettings } from './terminal.ts';

export interface ReportFlags {
  readonly since: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

const DAY_MS = 24 * 3_600_000;

/**
 * Prints what was asked, and what the documents did not answer.
 * @throws UsageError when the period is none.
 */
export async function report({ since, json, csv }: ReportFlags): Promise<void> {
  const days = daysIn(since);
  if (days === undefined)
    throw new UsageError(`--since ${since} is no period. Put a number of days, such as 30d.`);
  const from = new Date(now().getTime() - days * DAY_MS);
  const store = await openConfiguredStore(readSettings().store, createLog({ level: 'warn' }));
  try {
    const asked = await store.counts.asked(from.getTime());
    if (!asked) {
      process.exitCode = 1;
      return;
    }
    const found = reportOf(asked);
    if (json) process.stdout.write(`${JSON.stringify({ since: from, ...found }, undefined, 2)}\n`);
    else if (csv) process.stdout.write(csvOf(found));
    else process.stdout.write(`${printReport(found, from)}\n`);
  } finally {
    await store.close();
  }
}
