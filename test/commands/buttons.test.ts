import { describe, expect, it } from 'vitest';
import { createGrammar } from '../../src/chat/grammar.ts';
import { ASK_LIMIT, type Reply } from '../../src/chat/reply.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { ask, commands, library } from '../support/octopus.ts';

const grammar = createGrammar(commands.all);

const TEXTS = [
  ...commands.all.flatMap(({ name, examples }) => [name, ...examples.map(({ text }) => text)]),
  ...[...library.knowledge.paragraphs.keys()].map((id) => `read ${id}`),
  ...library.knowledge.glossary
    .filter(({ topic }) => topic)
    .flatMap(({ forms, term }) => LANGUAGES.map((language) => forms[language][0] ?? term)),
  'compare cloud',
  'programme thursday afternoon room 2',
  'Does Wikipedia use 24/7 points of contact?',
];

/** What can be pressed in a reply: its buttons, and the entries of its lists that ask something. */
function pressable({ buttons, blocks }: Reply): string[] {
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  return [...buttons, ...items].flatMap(({ ask: text }) => text ?? []);
}

describe('whatever can be pressed', () => {
  it('fits the strictest platform, is labelled, and its button is a command', async () => {
    for (const text of TEXTS) {
      const reply = await ask(text);
      for (const pressed of pressable(reply)) expect(pressed.length).toBeLessThanOrEqual(ASK_LIMIT);
      for (const { label, ask: pressed } of reply.buttons) {
        expect(label).not.toBe('');
        expect(grammar(pressed)?.corrected).toBeUndefined();
        expect(grammar(pressed)?.command).toBeDefined();
      }
    }
  });

  it('leads to a reply that is no refusal and no fault', async () => {
    const all = new Set<string>();
    for (const text of TEXTS) for (const pressed of pressable(await ask(text))) all.add(pressed);
    expect(all.size).toBeGreaterThan(100);
    for (const pressed of all) {
      const { kind } = await ask(pressed);
      expect([pressed, kind]).not.toEqual([pressed, 'error']);
      expect([pressed, kind]).not.toEqual([pressed, 'refusal']);
      if (!/^help/.test(pressed)) expect([pressed, kind]).not.toEqual([pressed, 'help']);
    }
  });

  it('works in a conversation, and in none, alike', async () => {
    const { buttons } = await ask('cloud computing');
    for (const { ask: pressed } of buttons) {
      const alone = await ask(pressed);
      const later = await ask(pressed, { conversation: 'another' });
      expect(later.blocks).toEqual(alone.blocks);
    }
  });
});
