import { describe, expect, it } from 'vitest';
import {
  memoryConversations,
  memoryInbox,
  memoryInstallations,
  memorySettings,
} from '../../src/store/memory.ts';
import {
  conversationsContract,
  inboxContract,
  installationsContract,
  settingsContract,
} from '../support/stores.ts';

describe('an inbox in memory', () => inboxContract(memoryInbox));
describe('settings in memory', () => settingsContract(memorySettings));
describe('installations in memory', () => installationsContract(memoryInstallations));

describe('conversations in memory', () => {
  conversationsContract(memoryConversations);

  it('hold no more than they may: the least recently used is forgotten', async () => {
    const conversations = memoryConversations(2);
    const turn = (question: string) => ({ question, shown: [] });
    await conversations.set('a', turn('one'));
    await conversations.set('b', turn('two'));
    await conversations.get('a');
    await conversations.set('c', turn('three'));
    expect(await conversations.get('b')).toBeUndefined();
    expect(await conversations.get('a')).toEqual(turn('one'));
    expect(await conversations.get('c')).toEqual(turn('three'));
  });

  it('are forgotten by owner', async () => {
    const conversations = memoryConversations();
    await conversations.set('a', { question: 'q', shown: [] }, 'U1');
    await conversations.set('b', { question: 'q', shown: [] }, 'U2');
    expect(conversations.forgetOf('U1')).toBe(1);
    expect(await conversations.get('a')).toBeUndefined();
    expect(await conversations.get('b')).toBeDefined();
  });
});
