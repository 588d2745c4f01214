import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What the store's key is used for. */
export interface Secrets {
  /** A name that tells nothing to whoever has not the key; always the same for the same text. */
  hide(text: string): string;
  /** Encrypts; the text can be read back only with the same key and in the same place. */
  seal(text: string, place: string): string;
  /** Undefined where the key or the place is another, or the text was changed. */
  open(sealed: string, place: string): string | undefined;
}

/** Bytes of an AES key, of a nonce and of a tag of GCM (NIST SP 800-38D). */
const KEY = 32;
const NONCE = 12;
const TAG = 16;
/** Bytes of a hidden name: as unlikely to meet as random UUIDs. */
const NAME = 16;

/** Derives what hides and seals from the store's key (HKDF with SHA-256, AES-256-GCM). */
export function createSecrets(storeKey: string): Secrets {
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', storeKey, '', use, KEY));
  const naming = derived('octopus names');
  const sealing = derived('octopus seal');
  return {
    hide: (text) =>
      createHmac('sha256', naming).update(text).digest().subarray(0, NAME).toString('base64url'),
    seal(text, place) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < NONCE + TAG) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE))
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      try {
        const body = decipher.update(bytes.subarray(NONCE + TAG));
        return Buffer.concat([body, decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
