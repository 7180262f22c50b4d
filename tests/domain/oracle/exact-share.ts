import type { Section, StandardContent } from '@/lib/domain/standard/content'
import { isOpen, type Finding } from './finding'
import { fraction, greatest, least, minus, one, over, times, total, zero, type Fraction } from './fraction'

/** One line of the sum: a bonus has nothing possible. */
export type Line = { key: string; section: Section; earned: Fraction; possible: Fraction }

export const lineOf = ({ criterion, section, best }: Finding, earned: Fraction): Line => ({
  key: criterion.key,
  section,
  earned,
  possible: criterion.bonus ? zero : best,
})

export const linesIn = (section: Section, lines: Line[]) => lines.filter((line) => line.section === section)

const bounded = (share: Fraction) => least(one, greatest(zero, share))

/** Readings 9 and 10: null where there is nothing to divide by. */
function ratio(lines: Line[]): Fraction | null {
  const possible = total(lines.map((line) => line.possible))
  return possible.n === 0n ? null : bounded(over(total(lines.map(({ earned }) => earned)), possible))
}
export const sectionScore = (section: Section, lines: Line[]) => ratio(linesIn(section, lines))

export function scoreOf(content: StandardContent, sections: Section[], lines: Line[]): Fraction | null {
  if (content.method === 'pooled') return ratio(lines)
  return weightedMean(sections.map((section) => [section, sectionScore(section, lines)]))
}

function weightedMean(shares: [Section, Fraction | null][]): Fraction | null {
  const known = shares.flatMap(([section, share]) =>
    share ? [{ weight: fraction(section.weightMilli, 1000), share }] : [],
  )
  const weights = total(known.map(({ weight }) => weight))
  return weights.n === 0n ? null : over(total(known.map(({ weight, share }) => times(weight, share))), weights)
}

/** Reading 7: what was answered, of what applied, by what it could earn. */
export function ratioAnswered(findings: Finding[]): Fraction | null {
  const applicable = findings.filter(({ criterion, status }) => !criterion.bonus && status !== 'not_applicable')
  const all = total(applicable.map(({ best }) => best))
  const missing = total(applicable.filter(isOpen).map(({ best }) => best))
  return all.n === 0n ? null : over(minus(all, missing), all)
}

export const completenessOf = (content: StandardContent, sections: Section[], earning: Finding[]) =>
  content.method === 'pooled'
    ? ratioAnswered(earning)
    : weightedMean(
        sections.map((section) => [section, ratioAnswered(earning.filter((one) => one.section === section))]),
      )
