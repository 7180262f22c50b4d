import type { Language } from '../language'
import { criteriaOf, type StandardContent } from '../standard/content'

/** Names of owners in the other languages, by their English name. */
export type OwnerWords = Readonly<Record<string, Record<Exclude<Language, 'en'>, string>>>

const wordsFor = (owner: string, all: OwnerWords) => (Object.hasOwn(all, owner) ? all[owner] : undefined)

/** A template with the owners of its service chain named in one language: an owner is a name the organisation changes, not a translated text. */
export const ownersIn = (content: StandardContent, language: Language, all: OwnerWords): StandardContent => ({
  ...content,
  sections: content.sections.map((section) => ({
    ...section,
    criteria: section.criteria.map((criterion) => {
      const words = language === 'en' ? undefined : wordsFor(criterion.chainOwner, all)?.[language]
      return words ? { ...criterion, chainOwner: words } : criterion
    }),
  })),
})

/** Only the owners this template has. */
export const ownersOf = (content: StandardContent, all: OwnerWords): OwnerWords =>
  Object.fromEntries(
    criteriaOf(content).flatMap(({ chainOwner }) => {
      const words = wordsFor(chainOwner, all)
      return words ? [[chainOwner, words]] : []
    }),
  )
