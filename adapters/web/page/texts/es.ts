import type { Texts } from './texts.ts';

export const es: Texts = {
  name: 'Octopus bot',
  skip: 'Ir al campo de pregunta',
  languages: 'Idioma',
  newConversation: 'Nueva conversación',
  title: '¿Qué dijeron las conferencias Octopus?',
  lead: 'Pregunte por las conferencias del Consejo de Europa sobre ciberdelincuencia. Recibirá las palabras exactas de los textos oficiales y el párrafo en que figuran, o un sincero «los documentos no lo dicen».',
  examplesTitle: 'Por ejemplo',
  examples: [
    { kind: 'Pregunta', ask: '¿Qué debe hacerse con los puntos de contacto 24/7?' },
    { kind: 'Antes y ahora', ask: 'comparar nube' },
    { kind: 'Programa', ask: 'programa jueves' },
    { kind: 'Tema', ask: 'desarrollo de capacidades' },
    { kind: 'Comprobar una cita', ask: 'verificar "Encryption protects privacy"' },
    { kind: 'Fuentes', ask: 'fuentes' },
  ],
  sources: 'Las respuestas proceden de',
  rights: 'Los textos citados siguen siendo del Consejo de Europa.',
  question: 'Su pregunta',
  placeholder: 'Pregunte por las conferencias…',
  send: 'Preguntar',
  suggestions: 'Sugerencias',
  suggestionKinds: {
    command: 'Comando',
    topic: 'Tema',
    session: 'Sesión',
    paragraph: 'Párrafo',
  },
  suggestionsFound: (count) =>
    count === 1
      ? '1 sugerencia. Elija con las flechas.'
      : `${count} sugerencias. Elija con las flechas.`,
  conversation: 'Conversación',
  youAsked: 'Usted preguntó:',
  waiting: 'Buscando en los documentos…',
  openParagraph: (label) => `${label}: leer en su documento`,
  inContext: 'Leer en contexto',
  copyQuotation: 'Copiar con la referencia',
  quotationCopied: 'Cita copiada',
  copyLink: 'Copiar enlace',
  linkCopied: 'Enlace copiado',
  copyFailed: 'Aquí no se permite copiar. El enlace está en la barra de direcciones.',
  download: (name) => `Descargar ${name}`,
  added: 'añadido: no está en el documento',
  missing: 'omitido: solo en el documento',
  panel: {
    close: 'Cerrar',
    previous: 'Párrafo anterior',
    next: 'Párrafo siguiente',
    loading: 'Abriendo el documento…',
    quoted: 'Resaltado: las palabras citadas en la respuesta',
    notes: 'Sobre este texto',
  },
  failures: {
    offline: 'No tiene conexión. Su pregunta se conserva; inténtelo de nuevo cuando se conecte.',
    unreachable:
      'No se puede contactar con el bot. Quizá se esté reiniciando; inténtelo en un momento.',
    timeout: 'El bot tardó demasiado en responder. Inténtelo de nuevo.',
    server:
      'Algo falló en el lado del bot. Inténtelo de nuevo; si se repite, avise a quien lo administra.',
    retry: 'Intentar de nuevo',
  },
};
