/**
 * Validates every request body that the Discord adapter makes for the
 * recorded payloads against Discord's published OpenAPI description.
 * Run with `npm run check:discord -- PATH`.
 */

import { readConfig } from '../../src/config.ts';
import { openOctopus } from '../../src/main.ts';
import { callsOfFixtures } from './discord-calls.ts';
import { readDescription } from './openapi.ts';

const [path] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write(
    'Say where the description is: npm run check:discord -- PATH (openapi.json of github.com/discord/discord-api-spec).\n',
  );
  process.exit(2);
}
const validate = await readDescription(path);
const octopus = await openOctopus({
  knowledgeDir: readConfig(process.env).knowledgeDir,
  onFault: (fault) => {
    throw fault;
  },
});
const causes = await callsOfFixtures(octopus);
let checked = 0;
const problems: string[] = [];
for (const [cause, calls] of causes)
  for (const call of calls) {
    checked += 1;
    for (const problem of validate(call))
      problems.push(`${cause}: ${call.method} ${call.path}: ${problem}`);
  }
if (problems.length > 0) process.stdout.write(`${problems.join('\n')}\n`);
process.stdout.write(
  `${checked} requests of ${causes.size} causes, ${problems.length === 0 ? 'all as described' : `${problems.length} problems`}.\n`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
