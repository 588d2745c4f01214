/** Parts of states that are asked for as countries, and a former one. */
const OTHERS = {
  en: [
    'USA',
    'UK',
    'Great Britain',
    'Czech Republic',
    'Turkey',
    'England',
    'Scotland',
    'Wales',
    'Soviet Union',
    'USSR',
  ],
  fr: [
    'Grande-Bretagne',
    'République tchèque',
    'Angleterre',
    'Écosse',
    'Pays de Galles',
    'Union soviétique',
    'URSS',
  ],
  es: [
    'Gran Bretaña',
    'República Checa',
    'Inglaterra',
    'Escocia',
    'Gales',
    'Unión Soviética',
    'URSS',
  ],
  ru: ['США', 'Великобритания', 'Чешская', 'Англия', 'Шотландия', 'Уэльс', 'Советский', 'СССР'],
};

/** What Russian names end in, which changes with the case. */
const RUSSIAN_ENDING = /(?<=\p{L}{3})[аеиоуыьэюяй]+$/u;
const ANY_ENDING = '\\p{L}{0,3}';

let names: RegExp | undefined;

/** Whether a text in en, fr, es or ru names a country. */
export function namesCountry(text: string): boolean {
  names ??= new RegExp(`(?<!\\p{L})(?:${countryNames().join('|')})(?!\\p{L})`, 'u');
  return names.test(text);
}

/** The names of the world's countries, as Unicode's region names have them (CLDR), and their usual short forms. */
function countryNames(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return Object.entries(OTHERS).flatMap(([language, others]) => {
    const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    const known = codes.flatMap((code) => regions.of(code) ?? []);
    const all = [...known, ...others].map((name) => name.replaceAll(/[.()]/g, '\\$&'));
    return language === 'ru'
      ? all.map((name) => name.replace(RUSSIAN_ENDING, '') + ANY_ENDING)
      : all;
  });
}
