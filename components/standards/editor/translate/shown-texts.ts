import type { Language } from '@/lib/domain/language'
import { isMissing, isWritten, textsOf, type ListedText, type TextGroup } from '@/lib/domain/standard/translations'

/** What the side-by-side view shows: what somebody has written, or only what is missing or outdated; the given words only where they are missing. */
export type Sight = { language: Language; onlyMissing: boolean }

/** Ids of the texts whose original has changed since they were translated into the language at hand. */
export type OldIds = ReadonlySet<string>

const isLeft = (one: ListedText, language: Language, old: OldIds): boolean => isMissing(one, language) || old.has(one.id)
const belongs = (one: ListedText, { language, onlyMissing }: Sight, old: OldIds): boolean => (onlyMissing || one.given ? isLeft(one, language, old) : isWritten(one.text))

/** What was there when the view was opened stays, so that nothing goes from under the cursor while it is filled in. */
export type Opened = Sight & { ids: ReadonlySet<string> }
export const openSight = (groups: readonly TextGroup[], sight: Sight, old: OldIds): Opened => ({
  ...sight,
  ids: new Set(textsOf(groups).filter((one) => belongs(one, sight, old)).map(({ id }) => id)),
})

export const isShown = (one: ListedText, opened: Opened, old: OldIds): boolean => opened.ids.has(one.id) || belongs(one, opened, old)

/** The groups with the blocks of which anything is shown. */
export const shownGroups = (groups: readonly TextGroup[], opened: Opened, old: OldIds): TextGroup[] =>
  groups
    .map((group) => ({ ...group, blocks: group.blocks.filter(({ texts }) => texts.some((one) => isShown(one, opened, old))) }))
    .filter(({ blocks }) => blocks.length > 0)

/** The next text that is missing or outdated in reading order, round the end and back; null when none is but perhaps the one at hand. */
export function nextMissing(groups: readonly TextGroup[], { language, old, from, step }: { language: Language; old: OldIds; from: string | null; step: 1 | -1 }): ListedText | null {
  const texts = textsOf(groups)
  const at = texts.findIndex(({ id }) => id === from)
  const start = at === -1 && step === -1 ? texts.length : at
  for (let far = 1; far <= texts.length; far += 1) {
    const one = texts[(((start + step * far) % texts.length) + texts.length) % texts.length]
    if (one && one.id !== from && isLeft(one, language, old)) return one
  }
  return null
}
