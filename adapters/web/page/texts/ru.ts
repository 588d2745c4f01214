import type { Texts } from './texts.ts';

const PLURAL = new Intl.PluralRules('ru');

function suggestionsWord(count: number): string {
  const form = PLURAL.select(count);
  if (form === 'one') return 'подсказка';
  return form === 'few' ? 'подсказки' : 'подсказок';
}

export const ru: Texts = {
  name: 'Octopus bot',
  skip: 'Перейти к полю вопроса',
  languages: 'Язык',
  newConversation: 'Новый разговор',
  title: 'Что говорилось на конференциях Octopus?',
  lead: 'Спросите о конференциях Совета Европы по киберпреступности. Вы получите точные слова официальных текстов и пункт, в котором они стоят, или честное «в документах этого нет».',
  examplesTitle: 'Например',
  examples: [
    { kind: 'Вопрос', ask: 'Что следует сделать с контактными пунктами 24/7?' },
    { kind: 'Тогда и теперь', ask: 'сравнить облако' },
    { kind: 'Программа', ask: 'программа четверг' },
    { kind: 'Тема', ask: 'укрепление потенциала' },
    { kind: 'Проверка цитаты', ask: 'проверить "Encryption protects privacy"' },
    { kind: 'Источники', ask: 'источники' },
  ],
  sources: 'Ответы взяты из',
  rights: 'Права на цитируемые тексты принадлежат Совету Европы.',
  question: 'Ваш вопрос',
  placeholder: 'Спросите о конференциях…',
  send: 'Спросить',
  suggestions: 'Подсказки',
  suggestionKinds: {
    command: 'Команда',
    topic: 'Тема',
    session: 'Заседание',
    paragraph: 'Пункт',
  },
  suggestionsFound: (count) => `${count} ${suggestionsWord(count)}. Выбирайте стрелками.`,
  conversation: 'Разговор',
  youAsked: 'Вы спросили:',
  waiting: 'Поиск в документах…',
  openParagraph: (label) => `${label}: читать в документе`,
  inContext: 'Читать в контексте',
  copyQuotation: 'Скопировать со ссылкой на источник',
  quotationCopied: 'Цитата скопирована',
  copyLink: 'Скопировать ссылку',
  linkCopied: 'Ссылка скопирована',
  copyFailed: 'Копирование здесь запрещено. Ссылка — в адресной строке.',
  download: (name) => `Скачать ${name}`,
  added: 'добавлено: в документе этого нет',
  missing: 'пропущено: есть только в документе',
  panel: {
    close: 'Закрыть',
    previous: 'Предыдущий пункт',
    next: 'Следующий пункт',
    loading: 'Документ открывается…',
    quoted: 'Выделено: слова, процитированные в ответе',
    notes: 'Об этом тексте',
  },
  preview: {
    open: 'Предпросмотр',
    title: 'Как это выглядит в чате',
    lead: 'Те самые сообщения, которые отправил бы бот. Кнопки здесь не действуют.',
    loading: 'Готовим сообщения …',
    payload: 'Что отправляется (JSON)',
    message: (at, count) => `Сообщение ${at} из ${count}`,
    unknown: (type) => `Здесь неизвестно: ${type}`,
    measures: {
      blocks: 'блоки',
      components: 'компоненты',
      characters: 'знаки',
      fallback: 'текст уведомления',
      'longest-text': 'самый длинный текст',
      'row-buttons': 'кнопок в ряду',
      'button-label': 'самая длинная надпись кнопки',
      'button-value': 'самое длинное значение кнопки',
    },
  },
  failures: {
    offline: 'Нет подключения к сети. Вопрос сохранён; повторите, когда связь появится.',
    unreachable: 'Бот недоступен. Возможно, он перезапускается; повторите чуть позже.',
    timeout: 'Бот слишком долго не отвечал. Повторите попытку.',
    server:
      'На стороне бота произошла ошибка. Повторите; если не поможет, сообщите тому, кто его обслуживает.',
    retry: 'Повторить',
  },
};
