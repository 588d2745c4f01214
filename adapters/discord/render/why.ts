import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Language } from '../../../src/language/language.ts';
import { REASON } from '../custom-id.ts';
import { TEXTS } from '../texts.ts';

/** The modal that asks why a reply did not help. @param id tells, when it is sent, which one. */
export function whyModal(id: string, language: Language): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: TEXTS.thanks[language],
    components: [
      {
        type: ComponentType.Label,
        label: TEXTS.why[language],
        component: {
          type: ComponentType.TextInput,
          custom_id: REASON.field,
          style: TextInputStyle.Paragraph,
          max_length: REASON.longest,
          required: false,
        },
      },
    ],
  };
}
