/**
 * Measures retrieval over test collections, side by side with other search
 * engines. Run with `npm run bench:retrieval -- DIR…`; docs/benchmarks.md
 * says what the figures mean.
 */

import { basename } from 'node:path';
import { readCollection } from './collection.ts';
import { runCommand } from './command.ts';
import { measureApart } from './isolate.ts';
import type { Failure, Measurement } from './measurement.ts';
import { readRetrievalOptions } from './options.ts';
import { collectionTable } from './table.ts';

await runCommand(async ({ args, from }) => {
  const { folders, engines, json, ...how } = readRetrievalOptions(args, from);
  for (const folder of folders) {
    // What cannot be read is said once, not for each engine.
    await readCollection(folder);
    const rows: (Measurement | Failure)[] = [];
    for (const engine of engines) {
      process.stderr.write(`${basename(folder)}: ${engine}\n`);
      const row = await measureApart({ folder, engine, ...how });
      rows.push(row);
      if (json) process.stdout.write(`${JSON.stringify(row)}\n`);
      if (engine === 'octopus' && 'failed' in row) process.exitCode = 1;
    }
    if (!json) process.stdout.write(`${collectionTable(rows)}\n\n`);
  }
});
