import type { StandardContent } from '../content'
import { confirmTranslation } from '../edit/confirm-translation'
import { outdatedTexts, sinceOf, type OutdatedText } from '../outdated-texts'
import type { VersionBefore } from '../translated-from'
import { textGroups } from '../translations'
import { lintFinding, type LintFinding } from './finding'

/** What is outdated is the same object as long as it is, and so is what is said of it. */
const known = new WeakMap<OutdatedText, LintFinding>()

/** Translations left as they were while the text they were made from has changed, in this draft or in a version before it. */
export const lintOutdated = (content: StandardContent, before: VersionBefore | null): LintFinding[] =>
  outdatedTexts(textGroups(content), sinceOf(content, before)).map((outdated) => {
    const said = known.get(outdated)
    if (said) return said
    const { place, language, was, now } = outdated
    const finding = lintFinding('translation_outdated', place, { language, was, now }, { name: 'still_right', edit: (draft) => confirmTranslation(draft, outdated) })
    known.set(outdated, finding)
    return finding
  })
