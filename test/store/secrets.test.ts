import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSecrets } from '../../src/store/secrets.ts';
import { ownStoreKey } from '../../src/store/store-key.ts';

const secrets = createSecrets('one key of some length, for tests');
const others = createSecrets('another key of some length, for tests');

describe('the secrets of a store', () => {
  it('read back what they sealed, and nothing of it stands in the sealed text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, unit: 'grapheme' }), (text) => {
        const sealed = secrets.seal(text, 'place');
        expect(sealed).not.toContain(text);
        expect(secrets.open(sealed, 'place')).toBe(text);
      }),
    );
  });

  it('seal the same text differently each time', () => {
    expect(secrets.seal('text', 'a')).not.toBe(secrets.seal('text', 'a'));
  });

  it('open nothing with another key, at another place, or that was changed', () => {
    const sealed = secrets.seal('text', 'here');
    expect(others.open(sealed, 'here')).toBeUndefined();
    expect(secrets.open(sealed, 'there')).toBeUndefined();
    for (let at = 0; at < sealed.length - 1; at += 1) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      expect(secrets.open(changed, 'here')).toBeUndefined();
    }
    for (const none of ['', 'AAAA', 'no base64 at all …'])
      expect(secrets.open(none, 'here')).toBeUndefined();
  });

  it('hide a name always the same way, and with another key another way', () => {
    expect(secrets.hide('slack:T1:U1')).toBe(secrets.hide('slack:T1:U1'));
    expect(secrets.hide('slack:T1:U1')).not.toBe(secrets.hide('slack:T1:U2'));
    expect(secrets.hide('slack:T1:U1')).not.toBe(others.hide('slack:T1:U1'));
    expect(secrets.hide('slack:T1:U1')).toMatch(/^[\w-]{22}$/);
  });
});

describe('the key of an embedded store', () => {
  it('is made once, for its owner alone', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'octopus-key-')), 'data');
    const key = ownStoreKey(folder);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(ownStoreKey(folder)).toBe(key);
    expect(readFileSync(join(folder, 'store.key'), 'utf8')).toBe(`${key}\n`);
    expect(statSync(join(folder, 'store.key')).mode & 0o777).toBe(0o600);
  });
});
