import type { Texts } from './texts.ts';

export const fr: Texts = {
  name: 'Octopus bot',
  skip: 'Aller au champ de question',
  languages: 'Langue',
  newConversation: 'Nouvelle conversation',
  title: 'Qu’ont dit les conférences Octopus ?',
  lead: 'Posez vos questions sur les conférences du Conseil de l’Europe consacrées à la cybercriminalité. Vous obtenez les mots exacts des textes officiels et le paragraphe où ils figurent, ou un franc « les documents ne le disent pas ».',
  examplesTitle: 'Par exemple',
  examples: [
    { kind: 'Question', ask: 'Que faut-il faire des points de contact 24/7 ?' },
    { kind: 'Hier et aujourd’hui', ask: 'comparer cloud' },
    { kind: 'Programme', ask: 'programme jeudi' },
    { kind: 'Sujet', ask: 'renforcement des capacités' },
    { kind: 'Vérifier une citation', ask: 'vérifier "Encryption protects privacy"' },
    { kind: 'Sources', ask: 'documents' },
  ],
  sources: 'Les réponses viennent de',
  rights: 'Les textes cités restent la propriété du Conseil de l’Europe.',
  question: 'Votre question',
  placeholder: 'Une question sur les conférences…',
  send: 'Demander',
  suggestions: 'Suggestions',
  suggestionKinds: {
    command: 'Commande',
    topic: 'Sujet',
    session: 'Séance',
    paragraph: 'Paragraphe',
  },
  suggestionsFound: (count) =>
    count === 1
      ? '1 suggestion. Choisissez avec les flèches.'
      : `${count} suggestions. Choisissez avec les flèches.`,
  conversation: 'Conversation',
  youAsked: 'Vous avez demandé :',
  waiting: 'Recherche dans les documents…',
  openParagraph: (label) => `${label} : lire dans le document`,
  inContext: 'Lire en contexte',
  copyQuotation: 'Copier avec la référence',
  quotationCopied: 'Citation copiée',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  copyFailed: 'La copie n’est pas permise ici. Le lien est dans la barre d’adresse.',
  download: (name) => `Télécharger ${name}`,
  added: 'ajouté : absent du document',
  missing: 'omis : seulement dans le document',
  panel: {
    close: 'Fermer',
    previous: 'Paragraphe précédent',
    next: 'Paragraphe suivant',
    loading: 'Ouverture du document…',
    quoted: 'Surligné : les mots cités dans la réponse',
    notes: 'À propos de ce texte',
  },
  failures: {
    offline: 'Vous êtes hors ligne. Votre question est conservée ; réessayez une fois connecté.',
    unreachable: 'Le bot est injoignable. Il redémarre peut-être ; réessayez dans un instant.',
    timeout: 'Le bot a mis trop de temps à répondre. Réessayez.',
    server:
      'Un problème est survenu du côté du bot. Réessayez ; s’il persiste, prévenez la personne qui le gère.',
    retry: 'Réessayer',
  },
};
