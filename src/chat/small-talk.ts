import { fold } from '../language/fold.ts';
import { LANGUAGES, type Language } from '../language/language.ts';

/** What somebody says to the bot itself, and what it is told in reply. */
export interface SmallTalk {
  /** `help` for greetings, thanks and "what can you do?"; `about` for "who are you?". */
  readonly wants: 'help' | 'about';
  /** The one language that says it so; absent where several do. */
  readonly language?: Language;
}

type Sayings = Readonly<Record<Language, RegExp>>;

/** Folded, without marks; the whole sentence must be one. */
const sayings = (patterns: Readonly<Record<Language, string>>): Sayings => {
  const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`);
  const { en, fr, es, ru } = patterns;
  return { en: whole(en), fr: whole(fr), es: whole(es), ru: whole(ru) };
};

/** One after another they are a greeting too: "hi, how are you?", "slt ça va". */
const GREETINGS = {
  en: 'h(?:i|ello|ey+|owdy|allo|iya)|greetings|good (?:morning|afternoon|evening|day)|(?:many )?thanks?(?: you| u)?(?: (?:very|so) much| a lot)?|thx|how (?:are|r) (?:you|u)(?: doing)?|how(?: i)?s it going|how do you do|what s up|wassup|sup',
  fr: 'bonjour|bjr|bonsoir|salut|slt|coucou|merci(?: (?:bien|beaucoup))?|(?:comment )?(?:ca va|vas tu|allez vous|tu vas)(?: bien)?|quoi de neuf',
  es: 'hola|buen(?:os|as) (?:dias|tardes|noches)|buen dia|buenas|(?:muchas )?gracias|(?:que|q|k) tal(?: estas?)?|como (?:estas?|va(?:s| todo| el dia)?|te va|andas)|que hay',
  ru: 'прив(?:ет(?:ик)?)?|здра(?:вствуй(?:те)?|сьте|сте)|добр(?:ый|ое|ого) (?:день|дня|утро|утра|вечер|вечера)|(?:большое )?спасибо(?: большое)?|спс|благодарю|как (?:дела|жизнь|ты|вы|поживаешь|поживаете)|что нового',
};
const inARow = (part: string) => `(?:${part})(?: (?:today|${part}))*`;
const GREETING = sayings({
  en: inARow(GREETINGS.en),
  fr: inARow(GREETINGS.fr),
  es: inARow(GREETINGS.es),
  ru: inARow(GREETINGS.ru),
});

/** May follow a greeting: "hello there", "bonjour octopus". */
const ADDRESSED =
  / (?:there|all|everyone|everybody|again|friend|bot|octopus(?: bot)?|a tous|tout le monde|a todos|amigo|всем|друзья|бот)$/;

const HELP = sayings({
  en: '(?:can|could|would) you help(?: me)?|(?:please )?help(?: me)?(?: please)?|i need (?:some )?help|what (?:else )?(?:can|do) you (?:do|know|answer)(?: for me)?|what (?:can|should|may|could) i (?:ask|do|say|type)(?: you| here)?|how (?:can|do) i (?:use|ask|talk to) (?:you|this|it|this bot|the bot)|how does (?:this|it|this bot|the bot) work|how do you work|what are your commands|(?:list|show)(?: me)?(?: all| the)? commands',
  fr: 'aide[zs]? moi(?: s il (?:te|vous) plait)?|(?:(?:peux tu|pouvez vous|tu peux|vous pouvez) )?m aider|j ai besoin d aide|que (?:sais|peux) tu faire|que (?:savez|pouvez) vous faire|qu est ce que (?:tu (?:sais|peux)|vous (?:savez|pouvez)) faire|(?:tu sais|tu peux) faire quoi|que puis je (?:te |vous )?demander|comment (?:ca|cela) (?:marche|fonctionne)|comment (?:tu marches|tu fonctionnes|fonctionnes tu|fonctionnez vous)|quelles sont (?:tes|vos|les) commandes',
  es: 'ayudame|ayudeme|(?:me )?(?:puedes|puede) ayudar(?:me)?|necesito ayuda|que (?:puedes|puede|sabes|sabe)(?: usted)? hacer|que (?:puedo|te puedo|le puedo) preguntar(?:te|le)?|como (?:funciona(?: esto)?|funcionas|te uso|se usa(?: esto)?)|cuales son (?:tus|sus|los) comandos',
  ru: 'помоги(?:те)?(?: мне)?(?: пожалуиста| пожалуйста)?|(?:можешь|можете) (?:мне )?помочь|мне нужна помощь|что (?:ты|вы) (?:умеешь|умеете|можешь|можете|знаешь|знаете)(?: делать)?|что (?:умеешь|умеете)|что (?:можно|я могу)(?: у тебя| у вас| тебя| вас)? (?:спросить|спрашивать)|как (?:это|ты|бот) работает(?:шь)?|как (?:тобой|этим|вами) пользоваться|какие (?:есть )?команды',
});

const ABOUT = sayings({
  en: '(?:who|what)(?: exactly)? are you|who is this|what is (?:this bot|the octopus bot|this)|what s this|(?:are|r) (?:you|u) (?:an? )?(?:bot|robot|human|person|machine|real|ai)(?: or (?:an? )?(?:bot|robot|human|person|machine|ai))?|(?:tell me )?about (?:you|yourself|this bot|the bot)|introduce yourself|what s your name|what is your name',
  fr: 'a propos(?: (?:de (?:toi|vous|ce bot|ce robot|l octopus bot)|du (?:bot|robot)))?|qui (?:es tu|etes vous)|(?:tu es|t es|vous etes|c est) qui|qu es tu|qu est ce que (?:ce bot|tu es|vous etes)|(?:es tu|etes vous|tu es|t es) une? (?:bot|robot|humain|machine|ia)(?: ou une? (?:bot|robot|humain|machine|ia))?|comment t appelles tu|presente toi|presentez vous',
  es: 'acerca de(?:l bot| este bot| ti| usted)?|sobre (?:ti|el bot|este bot|usted)|(?:y )?(?:tu )?quien (?:eres(?: tu)?|es usted)|que eres(?: tu)?|que es (?:esto|este bot)|eres (?:una? )?(?:bot|robot|human[oa]|maquina|ia)(?: o (?:una? )?(?:bot|robot|human[oa]|maquina|ia))?|como te llamas|presentate',
  ru: 'о (?:боте|себе|тебе|вас|этом боте)|об этом боте|(?:ты|вы) кто|кто (?:ты|вы)(?: такой| такая| такие)?|что ты(?: такое| за бот)?|кто это|что это за бот|(?:ты|вы) (?:бот|робот|человек|машина)(?: или (?:бот|робот|человек|машина))?|как (?:тебя|вас) зовут|расскажи(?:те)? о себе|представь(?:ся|тесь)',
});

/**
 * Reads a sentence as one that is said to the bot itself.
 * @returns undefined unless the whole sentence is that.
 */
export function smallTalkIn(sentence: string): SmallTalk | undefined {
  const said = fold(sentence)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const greeted = said.replace(ADDRESSED, '');
  return (
    reading(ABOUT, said, 'about') ??
    reading(HELP, said, 'help') ??
    reading(GREETING, greeted, 'help')
  );
}

function reading(
  patterns: Sayings,
  said: string,
  wants: SmallTalk['wants'],
): SmallTalk | undefined {
  const [language, ...others] = LANGUAGES.filter((each) => patterns[each].test(said));
  if (language === undefined) return undefined;
  return others.length === 0 ? { wants, language } : { wants };
}
