import { discordChecks } from '../../adapters/discord/setup/checks.ts';
import { definitionsOf } from '../../adapters/discord/setup/definitions.ts';
import { slackChecks } from '../../adapters/slack/setup/checks.ts';
import type { StoreConfig } from '../config.ts';
import { type Check, examine } from '../doctor.ts';
import { webChecks } from '../exposure.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { openConfiguredStore } from '../store/open.ts';
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
    storeCheck(config.store),
    ...webChecks(config),
    ...slackChecks(config),
    ...discordChecks(config, definitions),
  ];
  const isWell = await examine(checks, (line) => process.stdout.write(`${line}\n`));
  if (!isWell) process.exitCode = 1;
}

/** Whether what is to be remembered can be. */
const storeCheck = (config: StoreConfig): Check => ({
  name: 'Store',
  async run() {
    let problem = '';
    const warn = (_details: object, message: string) => {
      problem = message;
    };
    const store = await openConfiguredStore(config, { info: () => {}, warn });
    await store.close();
    return problem === ''
      ? [{ state: 'well', text: `${store.name}: it can be reached and written to.` }]
      : [{ state: 'broken', text: problem }];
  },
});
