import type { CriterionScore, ScoreResult, SectionScore } from '../score/result'
import { type Criterion, criteriaOf, type Section, type StandardContent } from '../standard/content'

/**
 * A report whose score was made under another version than it was answered under, as it reads: the other version's weights, points,
 * gates and zones with the words the shopper was asked in. Answers the other version has no question for stand as recorded alone.
 * `asked`: the criteria that were part of the visit.
 */
export function readUnder(own: StandardContent, other: StandardContent, result: ScoreResult, asked: ReadonlySet<string>): { content: StandardContent; result: ScoreResult } {
  const words = new Map(criteriaOf(own).map((criterion) => [criterion.key, criterion]))
  const scored = new Set(result.criteria.map(({ criterionKey }) => criterionKey))
  const resting = own.sections
    .map((section) => ({ section, criteria: section.criteria.filter(({ key }) => asked.has(key) && !scored.has(key)) }))
    .filter(({ criteria }) => criteria.length > 0)
  const shown = new Set(result.sections.map(({ sectionKey }) => sectionKey))
  const sections = other.sections
    .filter(({ key }) => shown.has(key))
    .map((section): Section => ({ ...section, criteria: section.criteria.filter(({ key }) => scored.has(key)).map((criterion) => inWordsOf(criterion, words.get(criterion.key))) }))
  const known = new Set(sections.map(({ key }) => key))
  const apart = resting.filter(({ section }) => !known.has(section.key))
  const joined = sections.map((section) => withMore(section, resting.find((one) => one.section.key === section.key)?.criteria ?? []))
  return {
    content: {
      ...other,
      sections: [...joined, ...apart.map(({ section, criteria }) => withMore({ ...section, weightMilli: 0, zone: null, passMark: null, criteria: [] }, criteria))],
    },
    result: {
      ...result,
      sections: [...result.sections, ...apart.map(({ section }) => restingSection(section))],
      criteria: [...result.criteria, ...resting.flatMap(({ section, criteria }) => criteria.map(({ key }) => restingLine(key, section.key)))],
    },
  }
}

function inWordsOf(criterion: Criterion, was: Criterion | undefined): Criterion {
  if (!was) return { ...criterion, condition: null }
  const { name, prompt, guidance } = was
  const said = { ...criterion, name, prompt, guidance, condition: null }
  if (!('options' in said) || !('options' in was)) return said
  const labels = new Map(was.options.map(({ key, label }) => [key, label]))
  return { ...said, options: said.options.map((option) => ({ ...option, label: labels.get(option.key) ?? option.label })) }
}

const withMore = (section: Section, criteria: Criterion[]): Section => ({ ...section, criteria: [...section.criteria, ...criteria.map(unscored)] })

const unscored = (criterion: Criterion): Criterion => ({ ...criterion, weightMilli: 0, bonus: false, gate: null, groupKey: null, condition: null })

/** A line that was answered and counts for nothing. */
export const restingLine = (criterionKey: string, sectionKey: string): CriterionScore => ({
  criterionKey, sectionKey, status: 'unscored', passed: null, bonus: false, earned: 0, possible: 0, loss: 0, by: [],
})

const restingSection = ({ key }: Section): SectionScore => ({
  sectionKey: key, weightMilli: 0, earned: 0, possible: 0, service: null, official: null, zeroedBy: [], passMark: null, completeness: null,
})
