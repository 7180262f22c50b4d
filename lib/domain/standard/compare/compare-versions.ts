import { textIn, type Language } from '../../language'
import type { Criterion, ScenarioContent, Section, StandardContent } from '../content'
import { type Change, type ChangeClass, type ChangeField, type Comparison, type PartCompared, type SectionCompared, type Shown, weightiest } from './change'
import { type Between, criterionChanges } from './criterion-changes'
import { movedKeys } from './moved-keys'
import { paired } from './part-changes'
import { sectionChanges } from './section-changes'
import { scenarioChanges, settingChanges } from './setting-changes'

type Placed = { key: string; criterion: Criterion; section: Section; previous: Criterion | null }

/**
 * Everything in which two versions of a standard differ, found by stable keys, in the order of the version after. `meant` are the
 * criteria whose authors said that new words mean something else. Names are in the reader's language.
 */
export function compareVersions(before: StandardContent, after: StandardContent, language: Language, meant: ReadonlySet<string> = new Set()): Comparison {
  const between: Between = { before, after, language, words: 'wording' }
  const settings = settingChanges(before, after)
  const criteria = comparedCriteria(between, meant)
  const moved = movedKeys(keysOf(before.sections), keysOf(after.sections))
  const sections = paired(before.sections, after.sections).flatMap(({ was, now }): SectionCompared[] => {
    const part = comparedSection(was, now, between, moved)
    return part ? [{ ...part, criteria: criteria.get(part.key) ?? [] }] : []
  })
  const scenarios = comparedScenarios(between)
  const told = sections.filter(({ state, changes, criteria: inside }) => state !== 'kept' || changes.length + inside.length > 0)
  return { settings, sections: told, scenarios, counts: countsOf(settings, told, scenarios) }
}

/** By the section in which each is to be read: that of the version after, of what is gone that of the version before. */
function comparedCriteria(between: Between, meant: ReadonlySet<string>): Map<string, PartCompared[]> {
  const { before, after, language } = between
  const stays = new Map(after.sections.map(({ key, criteria }) => [key, movedKeys(keysOf(before.sections.find((one) => one.key === key)?.criteria ?? []), keysOf(criteria))]))
  const bySection = new Map<string, PartCompared[]>()
  for (const { was, now } of paired(placed(before), placed(after))) {
    const [one, content] = now ? [now, after] : [was, before]
    if (!one) continue
    const part = { key: one.key, name: nameOf(one.criterion, content, language) }
    let compared: PartCompared | null = null
    if (!was || !now) compared = { ...part, state: now ? 'added' : 'removed', class: 'scoring', changes: [] }
    else {
      const changes = criterionChanges(was.criterion, now.criterion, { ...between, words: meant.has(one.key) ? 'meaning' : 'wording' })
      const elsewhere = was.section.key !== now.section.key
      // One that follows the same neighbour as before moved along with it: the neighbour's move says it.
      const alone = stays.get(now.section.key)?.has(one.key) && was.previous?.key !== now.previous?.key
      if (elsewhere || alone)
        changes.push({ field: 'place', of: '', class: elsewhere ? 'scoring' : 'aside', how: 'value', before: placeOf(was, before, language), after: placeOf(now, after, language) })
      if (changes.length > 0) compared = { ...part, state: 'kept', class: weightiest(changes.map((change) => change.class)), changes }
    }
    if (compared) bySection.set(one.section.key, [...(bySection.get(one.section.key) ?? []), compared])
  }
  return bySection
}

function comparedSection(was: Section | undefined, now: Section | undefined, between: Between, moved: ReadonlySet<string>): PartCompared | null {
  const { before, after, language } = between
  const one = now ?? was
  if (!one) return null
  const part = { key: one.key, name: textIn(one.title, language, (now ? after : before).baseLanguage) || one.key }
  if (!was || !now) return { ...part, state: now ? 'added' : 'removed', class: one.criteria.length > 0 ? 'scoring' : 'aside', changes: [] }
  const changes = sectionChanges(was, now, between)
  const titleOf = ({ title, key }: Section, { baseLanguage }: StandardContent) => textIn(title, language, baseLanguage) || key
  if (moved.has(one.key)) changes.push(...moveOf('sectionPlace', one.key, [before.sections, after.sections], [(each) => titleOf(each, before), (each) => titleOf(each, after)]))
  return { ...part, state: 'kept', class: weightiest(changes.map((change) => change.class)), changes }
}

function comparedScenarios({ before, after, language }: Between): PartCompared[] {
  const moved = movedKeys(keysOf(before.scenarios), keysOf(after.scenarios))
  return paired(before.scenarios, after.scenarios).flatMap(({ was, now }): PartCompared[] => {
    const one = now ?? was
    if (!one) return []
    const part = { key: one.key, name: textIn(one.name, language, (now ? after : before).baseLanguage) || one.key }
    if (!was || !now) return [{ ...part, state: now ? 'added' : 'removed', class: 'aside', changes: [] }]
    const changes = scenarioChanges(was, now)
    const title = ({ name, key }: ScenarioContent, { baseLanguage }: StandardContent) => textIn(name, language, baseLanguage) || key
    if (moved.has(one.key)) changes.push(...moveOf('scenario_place', one.key, [before.scenarios, after.scenarios], [(each) => title(each, before), (each) => title(each, after)]))
    return changes.length > 0 ? [{ ...part, state: 'kept', class: weightiest(changes.map((change) => change.class)), changes }] : []
  })
}

const keysOf = (list: readonly { key: string }[]): string[] => list.map(({ key }) => key)

const nameOf = (criterion: Criterion, { baseLanguage }: StandardContent, language: Language): string =>
  textIn(criterion.name, language, baseLanguage) || textIn(criterion.prompt, language, baseLanguage)

const placed = ({ sections }: StandardContent): Placed[] =>
  sections.flatMap((section) => section.criteria.map((criterion, index) => ({ key: criterion.key, criterion, section, previous: section.criteria[index - 1] ?? null })))

const placeOf = ({ section, previous }: Placed, content: StandardContent, language: Language): Shown => ({
  as: 'place',
  after: previous && nameOf(previous, content, language),
  section: textIn(section.title, language, content.baseLanguage) || section.key,
})

/** Nothing where it follows the same neighbour as before: then both moved, and the neighbour's move says it. */
function moveOf<Keyed extends { key: string }>(field: ChangeField, key: string, lists: [Keyed[], Keyed[]], names: [(one: Keyed) => string, (one: Keyed) => string]): Change[] {
  const previous = (list: Keyed[]) => list[list.findIndex((one) => one.key === key) - 1] ?? null
  const [was, now] = [previous(lists[0]), previous(lists[1])]
  if (was?.key === now?.key) return []
  const place = (one: Keyed | null, name: (one: Keyed) => string): Shown => ({ as: 'place', after: one && name(one), section: null })
  return [{ field, of: '', class: 'aside', how: 'value', before: place(was, names[0]), after: place(now, names[1]) }]
}

/** A part that came or went is one change; of a part that stayed each change counts. */
function countsOf(settings: Change[], sections: SectionCompared[], scenarios: PartCompared[]): Comparison['counts'] {
  const parts = [...sections, ...sections.flatMap(({ criteria }) => criteria), ...scenarios]
  const classed = parts.flatMap((part): { class: ChangeClass }[] => (part.state === 'kept' ? part.changes : [part]))
  const classes = [...settings, ...classed].map((one) => one.class)
  const count = (changeClass: ChangeClass) => classes.filter((one) => one === changeClass).length
  return { meaning: count('meaning'), scoring: count('scoring'), wording: count('wording'), aside: count('aside') }
}
