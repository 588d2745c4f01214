import fc from 'fast-check';
import { readMessages } from '../../../adapters/mcp/messages.ts';
import { TOOLS } from '../../../adapters/mcp/tools/tools.ts';
import { createWebAdapter } from '../../../adapters/web/adapter.ts';
import { openOctopus } from '../../../src/main.ts';
import { previews } from '../../../src/previews.ts';
import { anyText, mutated } from './inputs.ts';
import { expectDiscord, expectSlack, expectTerminal, expectWeb } from './renderers.ts';
import { expectNone, type Target, target } from './target.ts';

/** Everything that asks the real bot. */
export interface AskedTargets {
  readonly targets: readonly Target[];
  end(): Promise<void>;
}

/** Replies to whatever was written must be rendered anywhere. */
export async function askedTargets(): Promise<AskedTargets> {
  const faults: unknown[] = [];
  const onFault = (fault: unknown) => void faults.push(String(fault));
  const octopus = await openOctopus({ knowledgeDir: 'knowledge', onFault });
  const { bot, library: current } = octopus;
  const library = () => current;
  const web = createWebAdapter({
    ...{ ...octopus, library, previews, host: '127.0.0.1', port: 0 },
    log: { error: (details) => onFault(JSON.stringify(details)) },
  });
  const { url } = await web.start();
  const noFaults = () => expectNone('a fault', faults.splice(0));

  const conversation = fc.option(fc.constantFrom('a', 'b', '__proto__'), { nil: undefined });
  const language = fc.constantFrom('en', 'fr', 'es', 'ru', undefined);
  const asking = fc.record({ text: anyText, conversation, language });
  const question = { text: '24-7', conversation: 'c', language: 'en' };
  const messages = [
    { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'ask', arguments: {} } },
    [{ jsonrpc: '2.0', id: 1, method: 'ping' }],
  ];
  const tool = fc.constantFrom(...TOOLS);
  const args = mutated([
    { question: '24-7', years: [2016], documents: ['octopus-2016'] },
    { id: '2016-8', topic: 'training', query: 'cloud', limit: 5, years: [2009, 2016] },
    { quotation: 'Annual meetings of 24/7 points of contact', quote: 'x', paragraph: '2016-8' },
    {
      day: 'thursday',
      time: 'morning',
      language: 'russian',
      room: '2',
      workshop: 4,
      kind: 'plenary',
    },
  ]);
  const served = { bot, library, now: () => new Date(0), onFault, version: '0' };
  return {
    targets: [
      target('The bot: whatever is written', 8, asking, async (asked) => {
        const reply = await bot.handle({ ...asked, platform: 'hostile', at: new Date(0) });
        noFaults();
        if (reply.kind === 'error') throw new Error('the reply is an error');
        expectSlack(reply);
        expectDiscord(reply);
        expectTerminal(reply, 80);
        expectWeb(reply);
      }),
      target('Web: bodies', 5, fc.oneof(anyText, mutated([question]).map(asJson)), async (body) => {
        const headers = { 'Content-Type': 'application/json' };
        const response = await fetch(`${url}/api/v1/ask`, { method: 'POST', headers, body });
        await response.text();
        noFaults();
        if (![200, 400].includes(response.status)) throw new Error(`HTTP ${response.status}`);
      }),
      target('MCP: messages', 6, fc.oneof(anyText, mutated(messages).map(asJson)), (text) =>
        readMessages(text),
      ),
      target(
        'MCP: arguments',
        5,
        fc.tuple(tool, fc.oneof(args, anyText)),
        async ([each, input]) => {
          await each.call(input, served);
          noFaults();
        },
      ),
    ],
    end: () => web.stop(),
  };
}

const asJson = (value: unknown) => JSON.stringify(value) ?? '';
