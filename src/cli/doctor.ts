import { slackChecks } from '../../adapters/slack/setup/checks.ts';
import { examine } from '../doctor.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { readSettings } from './terminal.ts';

/** Looks at everything the bot needs and says what to do about what is wrong. */
export async function doctor(): Promise<void> {
  const config = readSettings();
  const knowledge = {
    name: 'Knowledge',
    run: async () => {
      const { documents } = await loadKnowledge(config.knowledgeDir);
      return [{ state: 'well', text: `${documents.length} documents, no problems.` } as const];
    },
  };
  const isWell = await examine([knowledge, ...slackChecks(config)], (line) =>
    process.stdout.write(`${line}\n`),
  );
  if (!isWell) process.exitCode = 1;
}
