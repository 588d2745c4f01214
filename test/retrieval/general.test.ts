import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/retrieval/embedded.ts';
import { indexKnowledge } from '../../src/retrieval/index-data.ts';
import { collection } from '../support/collection.ts';

const LANGUAGES: Readonly<Record<string, readonly [question: string, ...texts: string[]]>> = {
  German: [
    'Welche Häuser stehen am Fluss?',
    'Das alte Haus steht direkt an dem breiten Fluss.',
    'Die Katze schläft den ganzen Tag auf dem Sofa.',
    'Der Zug fährt jeden Morgen in die Stadt.',
  ],
  Portuguese: [
    'Quantos navios chegaram?',
    'O navio chegou ontem com muitas pessoas a bordo.',
    'A biblioteca fecha aos domingos e nos feriados.',
    'O preço do pão subiu outra vez neste ano.',
  ],
  Ukrainian: [
    'Що сталося з книгами?',
    'Усі книги з бібліотеки згоріли під час пожежі.',
    'Діти грають у парку щодня після школи.',
    'Потяг до міста запізнився на годину.',
  ],
  Arabic: [
    'أين تقع المكتبة؟',
    'تقع المكتبة في وسط المدينة القديمة.',
    'يذهب الأطفال إلى المدرسة كل صباح.',
    'وصل القطار متأخرا ساعة كاملة.',
  ],
  Hindi: [
    'किताबें कहाँ हैं?',
    'सारी किताबें पुस्तकालय में रखी हैं।',
    'बच्चे हर दिन पार्क में खेलते हैं।',
    'रेलगाड़ी एक घंटा देर से आई।',
  ],
  Chinese: [
    '图书馆在哪里？',
    '市图书馆位于老城区中心。',
    '孩子们每天在公园里玩。',
    '火车晚点了一个小时。',
  ],
  Japanese: [
    '図書館はどこですか',
    '市立図書館は旧市街の中心にあります。',
    '子供たちは毎日公園で遊びます。',
    '電車は一時間遅れました。',
  ],
  Korean: [
    '도서관은 어디에 있나요?',
    '시립도서관이 구시가지 중심에 있다.',
    '아이들은 매일 공원에서 논다.',
    '기차가 한 시간 늦었다.',
  ],
  Thai: [
    'ห้องสมุดอยู่ที่ไหน',
    'ห้องสมุดประชาชนตั้งอยู่ใจกลางเมืองเก่า',
    'เด็ก ๆ เล่นในสวนทุกวัน',
    'รถไฟมาช้าหนึ่งชั่วโมง',
  ],
  Vietnamese: [
    'Thư viện ở đâu?',
    'Thư viện thành phố nằm ở trung tâm phố cổ.',
    'Trẻ em chơi trong công viên mỗi ngày.',
    'Tàu đến muộn một giờ.',
  ],
};

const openOver = (texts: Parameters<typeof collection>[0], language?: string) => {
  const knowledge = collection(texts, language);
  return openIndex(knowledge, indexKnowledge(knowledge)).retrieve;
};

describe('a collection without curated data', () => {
  it.each(Object.entries(LANGUAGES))('is searched in %s', async (_, [question, ...texts]) => {
    // The answer stands last, so that no tie is won by place.
    const [hit] = await openOver([...texts].reverse())(question);
    expect(hit?.paragraph.text).toBe(texts[0]);
    expect(hit?.score).toBeGreaterThan(0);
  });

  it('may be of several languages: each is searched in its own', async () => {
    const retrieve = openOver(Object.values(LANGUAGES).flatMap(([, ...texts]) => texts));
    for (const [question, answer] of Object.values(LANGUAGES))
      expect((await retrieve(question))[0]?.paragraph.text).toBe(answer);
  });

  it('is read by its script where another language is declared', async () => {
    const [question, ...texts] = LANGUAGES['Ukrainian'] ?? [''];
    const [hit] = await openOver(texts, 'en')(question);
    expect(hit?.paragraph.text).toBe(texts[0]);
  });

  it('is found by numbers and codes, however they are grouped', async () => {
    const retrieve = openOver([
      'It cost 1,200 euros.',
      'It cost 12 euros.',
      'See RFC-2616, part 3.',
    ]);
    expect((await retrieve('1200'))[0]?.paragraph.id).toBe('0');
    expect((await retrieve('rfc2616'))[0]?.paragraph.id).toBe('2');
    expect(await retrieve('1201')).toEqual([]);
  });

  it('prefers a paragraph whose heading says what is asked', async () => {
    const text = 'They are opened at nine and closed at six.';
    const rows = ['Lighthouses', 'Museums', 'Bakeries'].map((heading) => ({ text, heading }));
    const [hit] = await openOver(rows)('When is the museum opened?');
    expect(hit?.paragraph.headings).toEqual(['Museums']);
  });

  it('tells the US from us, and neither from grammar', async () => {
    const retrieve = openOver(['The US signed it.', 'It was signed by us.', 'He signed nothing.']);
    expect((await retrieve('Who of the US?')).map(({ paragraph }) => paragraph.id)).toEqual(['0']);
  });

  it('finds nothing in nothing', async () => {
    expect(await openOver([])('anything')).toEqual([]);
    expect(await openOver(['', '…'])('anything')).toEqual([]);
  });

  it('reads one paragraph of 200,000 words, and one word of 200,000 letters', async () => {
    const retrieve = openOver([
      `${'lorem ipsum. '.repeat(100_000)} gold`,
      'z'.repeat(200_000),
      'silver',
    ]);
    expect((await retrieve('gold'))[0]?.paragraph.id).toBe('0');
    expect((await retrieve('silver'))[0]?.paragraph.id).toBe('2');
  });
});
