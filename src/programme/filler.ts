import { isFunctionWord } from '../language/function-words.ts';
import { LANGUAGES } from '../language/language.ts';
import { foldInPlace, type Word } from './reading.ts';

/** Words of a question about a programme that name no subject. */
const FILLER = new Set(
  foldInPlace(`
    a an the this that these those it its he she they them their there here is are was were be been being am do does did
    done has have had will would shall should can could may might must i me my we us our you your of in on at to from
    by for with within into during and or nor not no if as so then than too also very just any some all each every both
    other others another same one ones which what when where how who whose whom it's s t d m re ve ll please tell show
    give list find see know want need like get add put attend attended go going gone take takes took taken taking place
    places happen happens happened happening held hold holds hosted run runs running start starts started starting
    begin begins began begun beginning commence commences commenced open opens opened opening end ends ended ending
    finish finishes finished close closes closed scheduled planned plan set due exactly early late later day days date
    dates time times hour hours o'clock half past morning room rooms hall halls language languages interpretation
    interpreted interpreter interpreters interpreting translation translated translate simultaneous available provided
    provide offered offer offers workshop workshops session sessions event events item items slot slots meeting talk
    talks plenary conference octopus programme program programmes schedule scheduled agenda timetable calendar ics ical
    file export download save outlook google full whole entire complete overview now next upcoming currently current
    about concerning regarding called titled entitled title titles topic topics subject theme themes deal deals dealt
    dealing cover covers covered covering address addresses addressed addressing discuss discusses discussed treat
    treated devoted dedicated focus focuses focused on concern concerns concerned anything something everything else
    what's let lets only many printed print first last number part parallel under way many about mean means
    hear heard listen follow followed meet meets met gather gathered participant participants participate speaking
    join joined visit hosted hosts host year years
    hello hi hey thanks thank ok okay yes say says according main people participants attendees
    le la les l un une des du de d au aux en et ou où ni ne pas plus que qu qui quoi quel quelle quels quelles lequel
    laquelle lesquels lesquelles dont ce cet cette ces c ça cela est sont était étaient été être sera seront ai as a
    ont avait avaient aura auront il elle ils elles on nous vous je j tu se s y me moi m mon ma mes votre vos notre nos
    son sa ses leur leurs dans sur sous par pour avec sans entre vers chez pendant lors durant si aussi même autre
    autres tout toute tous toutes chaque quand comment combien où donc alors t plaît svp dites dire montre montrez
    montrer affiche affichez donne donnez liste lister voir ajouter ajoute ajoutez aller assister lieu lieux passe
    passera passé tient tiennent tiendra tiendront tenait tenu tenue déroule déroulent déroulera déroulait déroulé
    trouve trouvent commence commencent commencera commençait commencé débute débutera début débuté ouvre ouvrent
    ouvrira ouverture fin finit termine terminera terminé prévu prévue prévus prévues programmé programmée programmés
    jour jours journée journées date dates heure heures moment salle salles langue langues interprétation interprétée
    interprété interprètes traduction traduit traduite traduits disponible disponibles proposé proposée assuré assurée
    atelier ateliers séance séances session sessions réunion événement événements plénière conférence programme
    agenda horaire horaires calendrier emploi temps fichier télécharger exporter complet entier maintenant prochain
    prochaine prochains prochaines suivant suivante actuellement actuel sujet sujets thème thèmes titre titres
    intitulé appelle porte portent portait portant traite traitent traitait traitant traitera consacré consacrée
    consacrés consacrées concerne concernant concernent relatif relative parle parlent aborde abordé abordée fut
    tenaient tenus tenues réunit réunissait réuni suivre entendre accueille accueillait accueilli participer année
    années matière propos seulement bonjour merci savoir
    el la los las lo un una unos unas al del de y e o u ni no que qué quién cuál cuáles cual cuales cuándo cuando dónde
    donde cómo como cuánto cuántos cuántas esto este esta estos estas ese esa eso es son era eran fue fueron ser será
    serán está están estaba estuvo estaban hay había hubo habrá haber ha han tiene tienen tenía tuvo tendrá se me mi
    mis su sus nos nuestro yo tú él ella ellos ellas usted ustedes en a con sin por para sobre entre hasta desde hacia
    durante según si sí también más mismo misma otro otra otros otras todo toda todos todas cada alguno alguna algún
    lugar celebra celebran celebró celebraron celebrará celebró tiene pasa pasó ocurre ocurrió empieza empiezan empezó
    empezará comienza comienzan comenzó comenzará inicia inició inicio abre apertura termina terminó fin acaba previsto
    prevista previstos programado programada programados día días jornada fecha fechas hora horas momento sala salas
    salón idioma idiomas lengua lenguas interpretación interpretado traducción traducido traducida simultánea
    disponible disponibles ofrece ofrecen ofreció ofrecido taller talleres sesión sesiones reunión evento eventos
    actividad actividades plenaria conferencia programa agenda horario horarios calendario archivo descargar exportar
    reunió reunían celebraban celebraba seguir escuchar oír participar año años completo completa ahora próximo próxima próximos próximas siguiente actualmente actual tema temas asunto título
    títulos llama llamaba llamado trata tratan trató trataba tratará tratado dedica dedicado dedicada dedicados
    dedicó refiere aborda abordó abordan relativo relativa solo muéstrame muestra mostrar dime dame enumera lista
    listar añadir añade asistir puedo ver hola gracias favor quiero
    и а но или ни не нет да же ли бы в во на по к ко с со у о об обо от до из изо за для при про над под между через
    это этот эта эти этого этой этом том тот та те то так там тут здесь он она они оно его ее их им ему ей я мы вы ты
    мне меня нам нас вам вас мой моя мои наш свой был была было были быть будет будут есть что чего чему чем какой
    какая какое какие каких каким каком какую какого какому какими какой-нибудь который которая которое которые
    которых котором которой которому которого какие-нибудь когда где куда кто как сколько зачем ли чей во время
    времени день дня дню дне дни дней число числа дата даты час часа часу часов начало начала начинается начинаются
    началась начался начались начнется начнутся начинался начиналась открывается открылась открытие открытия конец
    окончание проходит проходят проходил проходила проходило проходили пройдет пройдут прошел прошла прошло прошли
    состоится состоятся состоялся состоялась состоялось состоялись происходит происходило идет идут шел шла шло шли
    запланирован запланирована запланировано запланированы намечен намечено намечены назначен назначено назначены
    проводится проводятся проводился проводилась проводили проводилось проведен расположен находится зал зала зале
    залу залом залы залах комната комнате комнату комнаты аудитория аудитории помещение помещении язык язык языка
    языке языки языков языках перевод перевода переводом переводе переводится переводился переводились переводчик
    синхронный синхронного синхронным синхронный доступен доступно обеспечен обеспечивался обеспечивается
    предусмотрен предусмотрено предоставлялся предоставляется семинар семинара семинаре семинару семинаров семинары
    семинаром семинарах воркшоп сессия сессии сессий сессию сессиях заседание заседания заседании заседаний
    мероприятие мероприятия мероприятий встреча пленарное пленарная пленарном конференция конференции конференцию
    октопус года году год слушать слышать послушать собирались собирался говорили говорилось участвовать интерпретация
    интерпретации интерпретацией вели заканчивается заканчиваются закончилась закончился закончились закончится завершается завершаются завершилась
    завершился завершились завершится программа программы программе программу расписание расписания расписании повестка календарь календаря
    файл скачать экспорт добавить добавь полная полностью весь вся все всю всех сейчас следующий следующая следующее
    следующие ближайший ближайшее теперь тема темы теме тему темой название названия называется называлась назывался
    посвящен посвящена посвящено посвящены посвященный посвященная посвященное посвященные посвященного
    посвященном посвященному касается касался касался касающийся обсуждают обсуждали обсуждался обсуждалась
    обсуждались обсуждалось рассматривается рассматривался рассматривались связан связано говорится речь тоже также
    еще только один одна покажи покажите показать дай дайте скажи скажите список перечисли перечислите можно нужно
    хочу посетить пожалуйста спасибо здравствуйте номер относится отведен отведено
  `)
    .split(/[\s'’-]+/u)
    .filter(Boolean),
);

/** The words that may name a subject. */
export function subjectWords(words: readonly Word[]): Word[] {
  return words.filter(
    ({ folded }) =>
      !FILLER.has(folded) && !LANGUAGES.some((language) => isFunctionWord(folded, language)),
  );
}
