import type { Language, Localised } from '../../../src/language/language.ts';

/** What became of an installation. */
export type Said = 'installed' | 'denied' | 'mismatch' | 'enterprise' | 'failed' | 'away';

const STATUS: Readonly<Record<Said, number>> = {
  installed: 200,
  denied: 200,
  mismatch: 400,
  enterprise: 400,
  failed: 502,
  away: 503,
};

const TEXTS: Readonly<Record<Said, Localised>> = {
  installed: {
    en: 'Octopus is installed in your workspace. Open Slack and write /octopus help.',
    fr: 'Octopus est installé dans votre espace de travail. Ouvrez Slack et écrivez /octopus aide.',
    es: 'Octopus está instalado en su espacio de trabajo. Abra Slack y escriba /octopus ayuda.',
    ru: 'Octopus установлен в вашем рабочем пространстве. Откройте Slack и напишите /octopus помощь.',
  },
  denied: {
    en: 'Octopus was not installed: the request was refused in Slack. Nothing was kept.',
    fr: 'Octopus n’a pas été installé : la demande a été refusée dans Slack. Rien n’a été conservé.',
    es: 'Octopus no se ha instalado: la solicitud se rechazó en Slack. No se ha guardado nada.',
    ru: 'Octopus не установлен: в Slack запрос отклонили. Ничего не сохранено.',
  },
  mismatch: {
    en: 'This installation was not begun in this browser, is too old, or was used already. Please begin again.',
    fr: 'Cette installation n’a pas été commencée dans ce navigateur, est trop ancienne ou a déjà servi. Veuillez recommencer.',
    es: 'Esta instalación no se empezó en este navegador, es demasiado antigua o ya se usó. Empiece de nuevo.',
    ru: 'Эта установка начата не в этом браузере, устарела или уже использована. Начните ещё раз.',
  },
  enterprise: {
    en: 'Octopus can be installed in single workspaces, not in a whole organisation. Please choose a workspace.',
    fr: 'Octopus s’installe dans un espace de travail, pas dans toute une organisation. Veuillez choisir un espace de travail.',
    es: 'Octopus se instala en un espacio de trabajo, no en toda una organización. Elija un espacio de trabajo.',
    ru: 'Octopus устанавливается в отдельное рабочее пространство, а не во всю организацию. Выберите рабочее пространство.',
  },
  failed: {
    en: 'Slack did not confirm the installation. Please begin again.',
    fr: 'Slack n’a pas confirmé l’installation. Veuillez recommencer.',
    es: 'Slack no ha confirmado la instalación. Empiece de nuevo.',
    ru: 'Slack не подтвердил установку. Начните ещё раз.',
  },
  away: {
    en: 'The installation cannot be kept just now. Please begin again in a few minutes.',
    fr: 'L’installation ne peut pas être enregistrée pour l’instant. Veuillez recommencer dans quelques minutes.',
    es: 'Ahora no se puede guardar la instalación. Empiece de nuevo en unos minutos.',
    ru: 'Сейчас установку нельзя сохранить. Начните ещё раз через несколько минут.',
  },
};

const AGAIN: Localised = {
  en: 'Begin again',
  fr: 'Recommencer',
  es: 'Empezar de nuevo',
  ru: 'Начать ещё раз',
};

/** A page that says what became of an installation. Nothing of the request stands in it. */
export function page(said: Said, language: Language, cookie: string): Response {
  const again =
    said === 'installed' ? '' : `<p><a href="/slack/install">${AGAIN[language]}</a></p>`;
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Octopus</title></head><body><main><h1>Octopus</h1><p>${TEXTS[said][language]}</p>${again}</main></body></html>`;
  return new Response(html, {
    status: STATUS[said],
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Set-Cookie': cookie,
    },
  });
}
