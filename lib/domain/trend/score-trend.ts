import { compareVersions } from '../standard/compare/compare-versions'
import { criteriaOf, type Criterion, type Section, type StandardContent } from '../standard/content'
import { askedByOrder } from '../standard/steps-asked'
import { placedIn, stepBetween, type Chain, type Step } from './version-chain'

/** Why figures of two versions are not of one measure. Keys, in the order of the newer version; what is gone last. */
export type TrendBreak = {
  from: number
  to: number
  /** Back in time's order: figures by `to` come first, and from here on they are by `from`, as where earlier visits were recalculated. */
  back: boolean
  /** The versions after `from` up to `to` that changed what a score means. */
  by: number[]
  kind: 'meaning' | 'scoring'
  /** Another way of summing up the sections. */
  method: boolean
  /** Sections with another weight, pass mark or scenario. */
  sections: string[]
  added: string[]
  removed: string[]
  meaning: string[]
  scoring: string[]
  /** Sections whose own figure still joins: nothing but words changed in them. */
  joined: string[]
}

/** How the versions of one standard stand to each other; what was compared once is remembered. */
export type Trend = {
  /** From the one on to the other, in the order of time. Null: a total joins. */
  breakOf: (one: number, other: number) => TrendBreak | null
  /** Between two figures, each over visits of several versions: one of the versions that do not join, null when all of them do. */
  breakBetween: (before: readonly number[], after: readonly number[]) => TrendBreak | null
  /** Versions whose scores are of one measure, those of the earliest version first. */
  groups: (numbers: readonly number[]) => number[][]
}

/** A section or a total joins across wording only (DOMAIN.md section 3); what is beside the score (decision 17) breaks nothing. */
export function trendOf(chain: Chain): Trend {
  const known = new Map<string, TrendBreak | null>()
  const breakOf = (one: number, other: number): TrendBreak | null => {
    if (one === other) return null
    const key = [one, other].sort((a, b) => a - b).join('-')
    const found = known.has(key) ? known.get(key)! : foundBreak(chain, one, other)
    known.set(key, found)
    return found && { ...found, back: one > other }
  }
  return {
    breakOf,
    breakBetween: (before, after) => {
      const all = sorted([...before, ...after])
      for (const older of all) for (const newer of [...all].reverse()) {
        const found = breakOf(older, newer)
        if (found) return { ...found, back: goesBack(found, before, after) }
      }
      return null
    },
    groups: (numbers) => {
      const groups: number[][] = []
      for (const number of sorted(numbers)) {
        const group = groups.find((members) => members.every((member) => breakOf(member, number) === null))
        if (group) group.push(number)
        else groups.push([number])
      }
      return groups
    },
  }
}

/** What a figure goes over to is of the earlier version, and nothing in the two goes the other way. */
const goesBack = ({ from, to }: TrendBreak, before: readonly number[], after: readonly number[]): boolean =>
  before.includes(to) && after.includes(from) && !(before.includes(from) && after.includes(to))

/** The version from whose figures on a break stands. */
export const hereOn = ({ back, from, to }: Pick<TrendBreak, 'back' | 'from' | 'to'>): number => (back ? from : to)

const sorted = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((one, other) => one - other)

function foundBreak(chain: Chain, one: number, other: number): TrendBreak | null {
  const step = stepBetween(chain, one, other)
  const found = breakIn(step)
  if (!found) return null
  const between = chain.map(({ number }) => number).filter((number) => number >= step.from && number <= step.to)
  const by = between.length === 2 ? [] : between.slice(1).filter((number, at) => breakIn(stepBetween(chain, between[at]!, number)) !== null)
  return { from: step.from, to: step.to, back: false, by: by.length > 0 ? by : [step.to], ...found }
}

function breakIn({ before, after, meant }: Step): Omit<TrendBreak, 'from' | 'to' | 'back' | 'by'> | null {
  const { settings, sections, counts } = compareVersions(bare(before, meant), bare(after, meant), after.baseLanguage, meant)
  if (counts.meaning + counts.scoring === 0) return null
  const criteria = sections.flatMap((section) => section.criteria)
  const keyed = (list: readonly { key: string }[]) => list.map(({ key }) => key)
  const kept = criteria.filter(({ state }) => state === 'kept')
  // The weight of a section is a matter of the total, not of the section's own figure.
  const scores = (changes: { class: string; field: string }[]) => changes.some((change) => change.class === 'scoring')
  const own = (changes: { class: string; field: string }[]) => scores(changes.filter(({ field }) => field !== 'sectionWeight'))
  const [was, now] = [placedIn(before), placedIn(after)]
  // Whose steps were turned round tells it; who is asked by them may stand in another section.
  const asked = criteriaOf(after).flatMap((one) => askedByOrder(was.get(one.key)?.criterion ?? one, one, { before, after }))
  const touched = new Set([
    ...sections.filter(({ changes }) => own(changes)).map(({ key }) => key),
    ...[...keyed(criteria.filter((one) => one.class === 'meaning' || one.class === 'scoring')), ...asked].flatMap((key) => [was.get(key)?.section.key, now.get(key)?.section.key]),
  ])
  const there = new Set(keyed(before.sections))
  return {
    kind: counts.meaning > 0 ? 'meaning' : 'scoring',
    method: scores(settings),
    sections: keyed(sections.filter(({ state, changes }) => state === 'kept' && scores(changes))),
    added: keyed(criteria.filter(({ state }) => state === 'added')),
    removed: keyed(criteria.filter(({ state }) => state === 'removed')),
    meaning: keyed(kept.filter((one) => one.class === 'meaning')),
    scoring: keyed(kept.filter((one) => one.class === 'scoring')),
    joined: keyed(after.sections).filter((key) => there.has(key) && !touched.has(key)),
  }
}

/** Without the words that cannot break anything: telling them apart word by word takes most of the time of a comparison. */
function bare(content: StandardContent, meant: ReadonlySet<string>): StandardContent {
  const wordless = (one: Criterion): Criterion => {
    const plain = { ...one, name: {}, prompt: {}, guidance: {} }
    if ('options' in plain) return { ...plain, options: plain.options.map((option) => ({ ...option, label: {} })) }
    return plain.type === 'number' ? { ...plain, unit: {} } : plain
  }
  const criteriaOf = ({ criteria }: Section) => criteria.map((one) => (meant.has(one.key) ? one : wordless(one)))
  return { ...content, goal: null, scenarios: [], sections: content.sections.map((one) => ({ ...one, title: {}, intro: {}, groups: [], criteria: criteriaOf(one) })) }
}
