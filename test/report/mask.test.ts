import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '../../src/report/mask.ts';

describe('masking takes out', () => {
  it.each([
    'jo@coe.int',
    'Jo.Smith+octopus@mail.example.co.uk',
    'jo_smith@sub-domain.example',
    'mailto:jo@coe.int',
    'jo (at) coe (dot) int',
    'jo[at]coe[dot]int',
    'jo at coe dot int',
    'jo {at} coe.int',
    'jo arobase coe point int',
    'jo arroba coe punto int',
    'иван собака почта точка рф',
    'иван@почта.рф',
    'jo@coe . int'.replace(' . ', '.'),
    'JO@COE.INT',
    'jo @ coe.int',
    'jo@ coe.int',
    'jo@localhost',
    'jo@[127.0.0.1]',
  ])('the address %s', (address) => {
    expect(mask(`write to ${address}, please`)).toBe('write to [e-mail], please');
    expect(mask(address)).toBe('[e-mail]');
  });

  it.each([
    '+33 3 88 41 20 00',
    '+33388412000',
    '0033 388 41 20 00',
    '03 88 41 20 00',
    '03.88.41.20.00',
    '03-88-41-20-00',
    '03_88_41_20_00',
    '+7 (495) 123-45-67',
    '8 800 555-35-35',
    '8(495)1234567',
    '+44 20 7946 0958',
    '(020) 7946 0958',
    '+1-202-555-0173',
    '(202) 555-0173',
    '202.555.0173',
    '555-0173',
    '+34 612 345 678',
    '612 345 678',
    '+49 (0)30 901820',
    '+86 138 0013 8000',
    '+971 50 123 4567',
    '+٣٣ ٣ ٨٨ ٤١ ٢٠ ٠٠',
  ])('the telephone number %s', (number) => {
    expect(mask(`call ${number} today`)).toBe('call [phone] today');
    expect(mask(`(tel: ${number})`)).not.toMatch(/\p{Nd}/u);
  });

  it.each([
    '<@U024BE7LH>',
    '<@U024BE7LH|jo>',
    '<@W012A3CDE>',
    '<!subteam^SAZ94GDB8>',
    '<!subteam^SAZ94GDB8|team>',
    '<#C024BE7LR|general>',
    '<@80351110224678912>',
    '<@!80351110224678912>',
    '<@&165511591545143296>',
    '<#103735883630395392>',
    '@jo',
    '@jo.smith',
    '@Иван_Петров',
    '＠jo',
    'U024BE7LH',
    'jo#1234',
  ])('the mention %s', (mention) => {
    expect(mask(`ask ${mention} why`)).toBe('ask [mention] why');
  });

  it('several at once', () => {
    expect(mask('jo@coe.int or +33 3 88 41 20 00 or <@U1> and @jo')).toBe(
      '[e-mail] or [phone] or [mention] and [mention]',
    );
  });
});

describe('masking leaves', () => {
  it.each([
    'What happened on 16-18 November 2016?',
    'What of 2009 and 2016?',
    '2009 2016',
    '2009-2016',
    '2016-11-16',
    '16/11/2016',
    '16.11.2016',
    '24/7 points of contact',
    'ETS 185, article 19, paragraph 3',
    'a budget of 1,000,000 or 1 000 000 euros',
    'workshops 1, 2, 3, 4, 5, 6, 7, 8',
    'what is at stake in room 10',
    'What was decided at this point in 2016?',
    'look at the main point of it',
    'e-mail and spam',
    'price @ 10',
    'a @ b',
    'Cloud computing: who is responsible?',
    'Кто финансировал конференцию?',
    'key message 8 of 2016',
  ])('%s', (text) => expect(mask(text)).toBe(text));
});

describe('masking', () => {
  it('changes nothing that it has changed already, and never hangs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(mask(mask(text))).toBe(mask(text));
      }),
    );
    const started = performance.now();
    for (const piece of ['a@', 'a.', '1 ', '<@', 'a at ', '(1', '@a', '+'])
      mask(piece.repeat(4000 / piece.length));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('leaves no plain address in any text', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    fc.assert(
      fc.property(part, part, fc.string(), fc.string(), (name, host, before, after) => {
        const address = `${name}@${host}.org`;
        expect(mask(`${before} ${address} ${after}`)).not.toContain(address);
      }),
    );
  });
});
