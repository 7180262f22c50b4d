import type { Criterion, Section, StandardContent } from '../content'
import { isScored } from '../judged'
import { updateCriterion } from '../edit/criteria'
import { removeSection } from '../edit/sections'
import { lintFinding, type LintFinding } from './finding'

/** Ten times as many criteria, and at least this many: below it a small section is simply a short one. */
const UNEVEN_TIMES = 10
const UNEVEN_FROM = 20

const earns = (criterion: Criterion): boolean => {
  if (!isScored(criterion)) return false
  const answers = 'options' in criterion ? criterion.options : 'bands' in criterion ? criterion.bands : []
  return answers.some(({ pointsMilli }) => pointsMilli !== 0)
}
const counts = (criterion: Criterion): boolean => earns(criterion) && !criterion.bonus

export function lintSections(content: StandardContent): LintFinding[] {
  return [...content.sections.flatMap(unscored), ...bonusAlone(content), ...uneven(content.sections)]
}

/** A section in which nothing earns points has no figure of its own. */
function unscored(section: Section): LintFinding[] {
  if (section.criteria.some(earns)) return []
  const data = { criteria: section.criteria.length }
  const place = { sectionKey: section.key, field: 'title' }
  if (data.criteria > 0) return [lintFinding('section_unscored', place, data)]
  const edit = (now: StandardContent) =>
    now.sections.find(({ key }) => key === section.key)?.criteria.length === 0 ? removeSection(now, section.key) : now
  return [lintFinding('section_unscored', place, data, { name: 'remove_section', edit })]
}

/** Bonus points beside none: of no section under weighted sections, of nothing at all under pooled points (DOMAIN.md §4.4). */
function bonusAlone({ method, sections }: StandardContent): LintFinding[] {
  const within = method === 'pooled' ? 'standard' : 'section'
  const anyCounts = sections.some(({ criteria }) => criteria.some(counts))
  return sections.flatMap(({ key: sectionKey, criteria }) => {
    if (within === 'standard' ? anyCounts : criteria.some(counts)) return []
    return criteria
      .filter((one) => one.bonus && earns(one))
      .map(({ key }) =>
        lintFinding(
          'bonus_alone',
          { sectionKey, criterionKey: key, field: 'bonus' },
          { within },
          {
            name: 'make_ordinary',
            edit: (content) => updateCriterion(content, key, (one) => ({ ...one, bonus: false })),
          },
        ),
      )
  })
}

function uneven(sections: Section[]): LintFinding[] {
  const filled = sections
    .filter(({ criteria }) => criteria.length > 0)
    .sort((one, other) => other.criteria.length - one.criteria.length)
  const [largest, smallest] = [filled[0], filled.at(-1)]
  if (!largest || !smallest) return []
  const [most, fewest] = [largest.criteria.length, smallest.criteria.length]
  if (most < UNEVEN_FROM || most < fewest * UNEVEN_TIMES) return []
  return [
    lintFinding(
      'sections_uneven',
      { sectionKey: largest.key, field: 'title' },
      { largest: largest.title, most, smallest: smallest.title, fewest },
    ),
  ]
}
