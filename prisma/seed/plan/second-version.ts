import type { Text } from '@/lib/domain/language'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'

/** What a company changes in its standard, and before which of its waves (from 0). */
export type Revision = { wave: number; edit: (content: StandardContent) => StandardContent }

const change = (content: StandardContent, changes: Record<string, (criterion: Criterion) => Criterion>): StandardContent => ({
  ...content,
  sections: content.sections.map((section) => ({ ...section, criteria: section.criteria.map((one) => changes[one.key]?.(one) ?? one) })),
})

const asked: Text = {
  en: 'Did anyone of the staff greet you within 30 seconds of entering?',
  ru: 'Поздоровался ли с вами кто-нибудь из сотрудников в течение 30 секунд после входа?',
  lt: 'Ar kuris nors darbuotojas su jumis pasisveikino per 30 sekundžių nuo įėjimo?',
}

/**
 * Guests mind waiting for the drink more than anything else, so it counts twice as much: the measure is another one and the trend breaks.
 * That anybody may greet had only been said unclearly: other words, the same meaning, and the criterion's trend goes on.
 */
export const cafeRevision: Revision = {
  wave: 2,
  edit: (content) =>
    change(content, {
      wait_for_drink: (one) => ({ ...one, weightMilli: one.weightMilli * 2 }),
      greeted_30s: (one) => ({ ...one, prompt: asked }),
    }),
}
