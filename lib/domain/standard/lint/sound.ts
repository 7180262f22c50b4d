import type { StandardContent } from '../content'
import { lintFinding, type LintFinding } from './finding'

/** A sound is asked for where the organisation lets nobody record people: every shopper would be told so and answer "could not check". */
export const lintSound = ({ sections }: StandardContent, recordsPeople: boolean): LintFinding[] =>
  recordsPeople
    ? []
    : sections.flatMap((section) =>
        section.criteria.flatMap(({ key, type }) => (type === 'sound' ? [lintFinding('sound_forbidden', { sectionKey: section.key, criterionKey: key, field: 'type' }, {})] : [])),
      )
