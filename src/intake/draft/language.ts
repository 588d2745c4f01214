import { detectLanguage } from '../../language/detect.ts';

/** Scripts that tell a language, or one of a few. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30FF]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/[їєґ]/giu, 'uk'],
];

/** The commonest words of languages that are not told by their script; words of a letter or two that many share are left out. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to that for it be with as by on are this or from an which not their',
  fr: 'la le les et des du une que est pour dans par sur au qui pas sont aux leur avec',
  es: 'que el los del las por con para una su al lo como no más sus este entre son ser',
  de: 'der die und das nicht ist des von sich mit dem auf für eine werden wird auch bei einer zur',
  it: 'di che il per della non una sono con gli alla dei nel anche più delle questo ha tra ai',
  pt: 'que não uma para com os do da em dos mais são pelo pela às também ao das foi na',
  nl: 'het een van dat niet zijn voor met op wordt aan ook door bij naar deze worden of ze uit',
  pl: 'na nie się do jest że przez oraz od dla są po jak lub który tym ich co za przy',
  ro: 'și de la în cu nu pe să care este pentru din al mai sunt prin sau ale fi într',
  sv: 'och att det som är på av för med den till inte har om ett vid eller kan ska de',
  da: 'og at det er af den til på med for ikke der som de et har kan skal eller ved',
  cs: 've se na je že do pro jsou nebo které podle jako při byl také jeho od po které tím',
  hu: 'az és hogy nem is egy meg van vagy csak volt kell ez azt mint még már el fel le',
  tr: 've bir bu ile için da olarak olan daha çok gibi ne kadar sonra değil her en var ya mı',
  fi: 'ja on ei että se oli mukaan myös tai ovat kun sen joka niin voi hän siitä ole sekä',
};

const SAMPLE = 20_000;

/**
 * The language of a text, ISO 639-1.
 * @param declared the language that the file names; programs often write that of their user.
 * @returns undefined when nothing tells.
 */
export function languageOf(text: string, declared?: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const script = scriptLanguage(sample);
  const known = detectLanguage(sample);
  if (script !== undefined || known === 'ru')
    return declared !== undefined && isSameScript(declared, script ?? 'ru')
      ? declared
      : (script ?? known);
  const shares = sharesOf(sample);
  const [best] = [...shares].sort(([, one], [, other]) => other - one);
  const own = shares.get(declared ?? known ?? '') ?? 0;
  if (declared !== undefined && !shares.has(declared) && declared !== 'ru') return declared;
  const isClear = best !== undefined && best[1] > LEAST && best[1] > own * CLEARLY;
  return isClear ? best[0] : (declared ?? known);
}

function scriptLanguage(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = SCRIPTS.find(([form]) => (sample.match(form)?.length ?? 0) > letters * 0.05);
  return script && !(script[1] === 'zh' && /[\u3040-\u30FF]/u.test(sample)) ? script[1] : undefined;
}

/** Several languages share each of these scripts, and only the file can say which it is. */
const SHARED: readonly string[] = ['ru uk be bg sr mk kk ky', 'ar fa ur', 'he yi', 'zh ja'];

const isSameScript = (one: string, other: string): boolean =>
  one === other || SHARED.some((list) => list.split(' ').includes(one) && list.includes(other));

/** How many of the words are among the commonest of each language. */
function sharesOf(sample: string): Map<string, number> {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Map(
    Object.entries(COMMON).map(([language, list]) => {
      const common = new Set(list.split(' '));
      const found = words.filter((word) => common.has(word)).length;
      return [language, found / Math.max(1, words.length)];
    }),
  );
}

/** A text of a language has at least this share of its commonest words. */
const LEAST = 0.08;
/** Another language must have so many times the words of the one that was told. */
const CLEARLY = 1.3;
