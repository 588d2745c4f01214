import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What an installation begins with. */
export interface Begun {
  /** Goes to Slack and comes back. */
  readonly state: string;
  /** Stays in the browser that began. */
  readonly browser: string;
}

/** Makes and checks the states of installations, which are signed, bound to a browser, and end. */
export interface States {
  begin(): Begun;
  /** @returns the name of the state, to be used once; undefined where it is none, has ended, or is of another browser. */
  check(state: string, browser: string): string | undefined;
}

/** Time to say yes in, seconds. */
export const STATE_S = 600;

/** @param secret only this app knows it. @param now milliseconds. */
export function createStates(secret: string, now: () => number): States {
  const sign = (name: string, ends: string, browser: string) =>
    createHmac('sha256', secret)
      .update(`octopus install ${name} ${ends} ${browser}`)
      .digest('base64url');
  return {
    begin() {
      const [name, browser] = [randomBytes(16), randomBytes(16)].map((bytes) =>
        bytes.toString('base64url'),
      ) as [string, string];
      const ends = String(Math.floor(now() / 1000) + STATE_S);
      return { state: `${name}.${ends}.${sign(name, ends, browser)}`, browser };
    },
    check(state, browser) {
      const [, name = '', ends = '', signature = ''] =
        /^([\w-]{22})\.(\d{1,12})\.([\w-]{43})$/.exec(state) ?? [];
      const expected = Buffer.from(sign(name, ends, browser));
      const given = Buffer.from(signature);
      const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
      return isSigned && Number(ends) > now() / 1000 ? name : undefined;
    },
  };
}
