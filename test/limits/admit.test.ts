import { expect, it } from 'vitest';
import { createAdmit } from '../../src/limits/admit.ts';

const minute = (most: number) => ({ most, per: 60_000 });

it('a person over the rate is told once a minute and then met with silence', () => {
  let time = 0;
  const admit = createAdmit({ asker: minute(2) }, () => time);
  const ask = () => admit('slack:T:U1', 'slack:T:C');
  expect([ask(), ask(), ask(), ask(), ask()]).toEqual([
    'answer',
    'answer',
    'notice',
    'silence',
    'silence',
  ]);
  expect(admit('slack:T:U2', 'slack:T:C')).toBe('answer');
  time = 30_000;
  expect([ask(), ask()]).toEqual(['answer', 'silence']);
  time = 60_000;
  expect([ask(), ask()]).toEqual(['answer', 'notice']);
});

it('a channel over the rate tells each of its people once', () => {
  const admit = createAdmit({ channel: minute(1) }, () => 0);
  expect(admit('a', 'here')).toBe('answer');
  expect([admit('a', 'here'), admit('a', 'here')]).toEqual(['notice', 'silence']);
  expect(admit('b', 'here')).toBe('notice');
  expect(admit('a', 'elsewhere')).toBe('answer');
});

it('nobody is refused where the rates are off', () => {
  const admit = createAdmit({}, () => 0);
  for (let count = 0; count < 1000; count += 1) expect(admit('a', 'here')).toBe('answer');
});
