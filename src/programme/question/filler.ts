import { isFunctionWord } from '../../language/function-words.ts';
import { LANGUAGES, type Localised } from '../../language/language.ts';
import { foldInPlace, type Word } from './reading.ts';

/**
 * Words of a question about a programme that name no subject, besides the grammar of each language;
 * `…` stands for any ending.
 */
const FILLER: Localised = {
  en: `shall others another one ones show list find see know need add put attend attended going gone
    take takes took taken taking place places happen… held hold holds hosted host hosts run runs
    running start starts started starting begin begins beginning began begun commence… open opens
    opened opening end ends ended ending finish… close closes closed scheduled planned plan set due
    early late later day days date dates time times hour hours clock half past morning room rooms
    hall halls language languages interpretation interpreted interpreter… interpreting translation
    translated translate simultaneous available provide provided offer offered offers workshop…
    session… event events item items slot slots meeting plenary conference octopus programme
    program programmes schedule agenda timetable calendar ics ical file export download save
    outlook google full whole entire complete overview next upcoming currently current called
    titled entitled title titles topic topics subject theme themes deal deals dealt dealing cover
    covers covered covering address… discuss discusses discussed treat treated devoted dedicated
    focus… concern concerns concerned everything lets many printed print first last number part
    parallel way mean means hear heard listen follow followed meet meets met gather gathered participant
    participants participate speaking join joined visit year years thank main people attendees`,
  fr: `où aura auront moi durant autre autres plaît dire montre… affiche… donne donnez liste lister
    voir ajoute… aller assister lieu lieux passe passera tient tiennent tiend… tenait tenu tenue
    tenus tenues tenaient déroul… trouve trouvent commenc… débute débutera début débuté ouvre…
    ouvrira ouverture fin finit termine terminera prévu… programmée jour jours journée journées
    heure… moment salle… langue… interprét… traduction traduit… disponible… proposé proposée assuré
    assurée atelier… séance… réuni… événement… plénière horaire… calendrier emploi temps fichier
    télécharger exporter complet entier maintenant prochain… suivant… actuel… sujet… titre…
    intitulé appelle porte portent portait portant traite traitent traitait traitant traitera
    consacré… concerne… relatif relative aborde abordée suivre entendre accueill… participer année…
    matière propos seulement savoir`,
  es: `hubo tenía tuvo tendrá lugar celebra… celebró pasa pasó ocurre ocurrió empez… empiez… comenz…
    comienz… inicia inició abre apertura termina terminó acaba previst… programad… día días jornada
    fecha fechas hora horas momento sala salas salón idioma… lengua lenguas traducción traducid…
    simultánea ofrec… taller talleres sesi… evento… actividad… plenaria conferencia programa
    horario… calendario archivo descargar exportar reunió reunían seguir escuchar oír participar
    año años completo completa ahora próxim… siguiente actualmente actual tema temas asunto título…
    llama llamaba llamado trata tratan trató trataba tratará tratado dedic… refiere abord… relativo
    relativa muéstrame muestra mostrar dime dame enumera lista listar añad… asistir puedo`,
  ru: `ко ему ей будет будут котор… время времени день дня дню дне дни дней число числа дата даты час
    часа часу часов начало начала начина… началась начался начались начнет… начнут… открыва…
    открыла… открыти… конец окончани… проход… пройд… прошел прошла прошло прошли состоит… состоят…
    состоял… происход… идет идут шел шла шло шли запланирован… намечен… назначен назначено
    назначены проводит… проводят… проводил… проведен… расположен… находит… зал зала зале залу залом
    залы залах комнат… аудитори… помещени… язык… перевод перевода переводом переводе переводит…
    переводил… переводчик… синхронн… доступен доступно обеспечен обеспечива… предусмотрен
    предусмотрено предоставля… семинар… воркшоп… сесси… заседани… мероприяти… встреча пленарн…
    конференц… октопус году год года слушать слышать послушать собирал… участвовать интерпретаци…
    вели законч… заканчива… заверша… заверши… программа программы программе программу расписани…
    повестка календар… файл скачать экспорт добавить добавь полная полностью вся сейчас следующ…
    ближайш… теперь тема темы теме тему темой названи… называ… посвящен… касает… касал… касающ…
    обсужда… рассматрива… связан связано речь покаж… показать дай дайте список перечисл… нужно
    посетить номер относится отведен…`,
};
const WORDS = new Set(LANGUAGES.flatMap((language) => foldInPlace(FILLER[language]).split(/\s+/u)));

const SHORTEST_STEM = 4;

/** The words that may name a subject. */
export function subjectWords(words: readonly Word[]): Word[] {
  return words.filter(({ folded }) => !isFiller(folded));
}

function isFiller(word: string): boolean {
  if (WORDS.has(word) || LANGUAGES.some((language) => isFunctionWord(word, language))) return true;
  for (let end = SHORTEST_STEM; end <= word.length; end += 1)
    if (WORDS.has(`${word.slice(0, end)}…`)) return true;
  return false;
}
