import type { Language } from './language.ts';
import { isSkeleton, skeletonOf } from './skeleton.ts';

/**
 * The grammar of each language: words that carry no topic. They are no search
 * terms, and they are how a text's language is told. Written without accents.
 */
const FUNCTION_WORDS: Readonly<Record<Language, string>> = {
  en: `a about above after again against all also am an and any are aren as at be because been before being below between
    both but by can cannot could couldn d did didn do does doesn doing don done down during each either else ever every few for from
    further get gets give given go got had hadn has hasn have haven having he her here hers him his how however i if in into is isn it
    its itself just let ll m may me might mine more most much must my myself neither no nor not now of off on once only or other our
    ours out over own per please pls plz re s same say says she should shouldn since so some still such t tell than that the their theirs them
    then there these they this those though through thus to too u under until up upon us ve very via was wasn we were weren what
    whats when where whether which while who whom whose why will with within without won would wouldn yes yet you your yours thanks hi hey hello
    ur r u n nd da teh wat wats wot wots wen wht hw dat dis im ive dont didnt isnt whos bc cuz coz btw imho asap gonna wanna gimme
    said told tells telling talk talks talked
    dear hello want like colleague colleagues briefing curious wondering wonder
    anything something anyone someone everybody anybody according regarding concerning exactly actually really ok okay lol
    enuf aswell alot tho thru dunno lemme cos bcoz wich wuz thier theyre youre thats heres`,
  fr: `a afin ai ainsi alors apres as au aucun aucune aujourd aussi aux avaient avait avant avec avez avoir avons ayant bien bonjour c ca car ce ceci
    cela celle celles celui cependant ces cet cette ceux chaque chez ci comme comment d dans de depuis des dessous dessus deux dit dites donc
    dont du elle elles en encore entre es est et etaient etait etant ete etes etre eu eux exactement fait faire fais fait faut font furent fut hui il ils j je
    jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma mais me meme memes merci mes mon n ne ni non nos
    notre nous on ont ou oui par parmi pas pendant peu peut peuvent plus pour pourquoi pourrait pouvez puis qu quand que quel quelle quelles
    quels quelqu quelque quelques qui quoi s sa sans se selon sera seraient serait seront ses si soit sommes son sont sous stp suis sur svp t ta tandis te tel
    telle telles tels tes toi ton tous tout toute toutes tres tu un une vers via voici voila vos disait disaient dirent disent parle parlait parlent evoque evoquent mentionne mentionnent votre vous y concernant combien ou cherche veux voudrais aimerais juste slt nan koi kel kelle ki ke pk pkoi pr ds ns c'est kan nan ouais bjr slt
    deja cest cete cetait jai ya kand keske kesk pourkoi ossi mtn bcp chui`,
  es: `a acerca al algo algun alguna algunas alguno algunos alla alli ambos ante antes aquel aquella aquellas aquellos aqui asi aun aunque bajo
    bien cada casi como con cosa cual cuales cualquier cuando cuanta cuantas cuanto cuantos cuya cuyas cuyo cuyos da dan de debe deben
    del desde despues dice dicen dijo donde dos durante e el ella ellas ello ellos en entonces entre era eran eres es esa esas ese eso esos esta
    estaba estaban estan estar estas este esto estos estoy estuvo exactamente fue fueron gracias ha haber habia habian habra hace hacen hacer hacia han has hasta hay
    hizo hola la las le les lo los mas me mi mientras mis misma mismas mismo mismos mucha muchas mucho muchos muy nada ni no nos nosotros nuestra
    nuestras nuestro nuestros o os otra otras otro otros para pero poco podria por porque porfa pq pudo puede pueden pues q que quien quienes se sea
    sean segun ser sera seran seria si sido siempre sin sobre sois solo son soy su sus suya suyas suyo suyos tal tambien tan tanto te tengo tiene
    tienen toda todas todo todos tras tu tus u un una unas uno unos usted ustedes va vamos van varias varios ver vosotros y ya yo sirve favor dijeron decia decian hablo hablaron menciona mencionan mencionaron comenta comentan comentaron quisiera quiero basta buenas xfa oye porfavor hola xq qe k pa tb tmb dnd cdo x bn grax
    porke aki tmbn kiero ta toy aver osea`,
  ru: `а без более бы был была были было быть в вам вами вас ваш ваша ваше ваши ведь весь во вот все всего всегда всем всех всю всё вы г где говорится да даже
    для до его ее если есть еще ещё же за здесь и из изо или им именно ими их к как какая какие каким какими каких какое какой каком какого какому какую когда кого ком кому
    кто куда ли либо лишь между меня мне много многие мной мог могла могли могут может можно мой моя моё мои мы на над надо нам нами нас наш наша
    наше наши не него нее неё ней нем нём нет ни нибудь никто ним ними них ничего но ну о об обо один одна однако одно они оно она он от откуда ото
    отчего очень первый перед по под подо пожалуйста позже пока после потом потому почему почти при про просто против раз ради
    разве с сам сама сами само самый свое своего своей своем своими своих свой свою своя себе себя со снова собой согласно спасибо скажите та так такая также такие такое такой там те тебе тебя
    тем теми тех то тобой тогда того тоже той только том тому тот ту тут ты у уж уже хоть хотя чего чей чем чему через что чтоб чтобы чем чём чьё чьи чья чё че чо эта эти этим этими этих
    это этого этой этом этому этот эту я сколько зачем говорили говорят говорил сказали сказала сказал говорилось обсуждали обсуждалось подскажите подскажи скажи уважаемые коллеги здравствуйте привет добрый хочу понять хотел хотелось ли ща щас оч чет чёт типа плз пж спс скок скока кста короче норм ваще вообще
    скоко када тока што чота кароч шоб который которая которое которые которого которой которых которому которым которыми которую скольких скольким сколькими столько надо нада поэтому`,
};

/**
 * Words that people wrap a question in and that hardly tell one topic from
 * another; they count less as search terms. Written without accents.
 */
const GENERIC_WORDS: Readonly<Record<Language, string>> = {
  en: `add address answer ask become begin bring call called case come consider describe detail details different discuss discussed document documents
    example examples explain explained fact find follow following found general happen happened idea important include included info information key kind know
    known like list look made main make makes many matter mean means mention mentioned name named names need needs new number octopus one part people piece
    place point possible purpose put question reason said see set show situation something stand state stated summary take talk text thing things think
    time topic total true try turn put keep come today now big whole actually opinion view views position stance advice type understand use used way work year years conference`,
  fr: `ajouter appele appelle autre autres cas chose choses comprendre conference demande details different document documents exemple exemples expliquer
    explique general genre important info information informations liste manier maniere mentionne mentionner mettre nom nombre nomme nommer nouveau nouvelle octopus
    partie parle parler personnes point possible principal principale probleme question raison resume savoir sorte sujet texte theme total trouver type utiliser
    voir vouloir mettre prendre donner venir tenir passer avis opinion position an annee annees ans dire prevoit prevu maintenant actuellement toujours souvent jamais rien vraiment gens trop moins beaucoup egalement fois mieux seulement surtout plusieurs certains personne`,
  es: `agregar ano anos asunto caso comentar conferencia cosa cosas decir descripcion detalle detalles diferente documento documentos ejemplo ejemplos explicar
    forma general hablar importante info informacion lista llama llamado manera mencion menciona mencionado mencionar modo motivo nombre nombrado nuevo
    numero octopus parte pasar persona personas posible pregunta principal problema queda razon resumen saber tema texto tipo total trata usar vez poner puso pone dar dio llevar seguir venir quedar queda opinion postura podrian ahora ahi alguien nadie nunca creo creen sabes sabe saben gente parece todavia realmente tampoco demasiado luego necesito tener bueno mejor menos ademas incluso supongo puedo`,
  ru: `важно важный вид видеть вопрос год года годах году делать делают документ документа документах документе документы другие другой знать имя использовать конференции
    конференцию конференция называется название назвать найти новый нужно общий объяснить описать основной отдельный ответ пример причина проблема
    пункт разный рассказать расскажите речь сделать сказано слово список способ текст тема тип узнать упоминается упомянуть форма часть человек человека ставить брать взять дать давать идти пойти мнение позиция стоять стояло сейчас теперь могу можете можешь знаешь знаете знают думаю думают больше лучше должен должна должно должны хорошо правда люди людей людям некоторые несколько говорить говорит происходит кажется скинь скиньте скинте кинь подсказать кстати наверное`,
};

type WordSets = Readonly<Record<Language, ReadonlySet<string>>>;

function setsOf(
  lists: Readonly<Record<Language, string>>,
  change = (word: string) => word,
): WordSets {
  const setOf = (list: string) => new Set(list.split(/\s+/).map(change));
  return { en: setOf(lists.en), fr: setOf(lists.fr), es: setOf(lists.es), ru: setOf(lists.ru) };
}

const functionWords = setsOf(FUNCTION_WORDS);
const genericWords = setsOf(GENERIC_WORDS);
const shortened = setsOf(FUNCTION_WORDS, skeletonOf);

/** Whether a folded word is what chat spelling leaves of a word of grammar: "abt" of "about". */
export function isShortenedGrammar(folded: string, language: Language): boolean {
  return isSkeleton(folded) && shortened[language].has(folded);
}

/** The grammar words of a language. */
export const functionWordsOf = (language: Language): ReadonlySet<string> => functionWords[language];

/** Whether a folded word is grammar in a language. */
export function isFunctionWord(folded: string, language: Language): boolean {
  return functionWords[language].has(folded);
}

/** Whether a folded word says little about the topic in a language. */
export function isGenericWord(folded: string, language: Language): boolean {
  return genericWords[language].has(folded);
}
