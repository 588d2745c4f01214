import { discordChecks } from '../../adapters/discord/setup/checks.ts';
import { definitionsOf } from '../../adapters/discord/setup/definitions.ts';
import { slackChecks } from '../../adapters/slack/setup/checks.ts';
import { examine } from '../doctor.ts';
import { webChecks } from '../exposure.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { openInTerminal, readSettings } from './terminal.ts';

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
  const definitions = async () => definitionsOf((await openInTerminal()).commands);
  const checks = [
    knowledge,
    ...webChecks(config),
    ...slackChecks(config),
    ...discordChecks(config, definitions),
  ];
  const isWell = await examine(checks, (line) => process.stdout.write(`${line}\n`));
  if (!isWell) process.exitCode = 1;
}
