import { textIn } from '../../language'
import type { Section } from '../content'
import { type Change, nothing, type Shown } from './change'
import type { Between } from './criterion-changes'
import { movedKeys } from './moved-keys'
import { paired, textChanges, valueChange } from './part-changes'

type Tell = (was: Section, now: Section, between: Between) => Change[]

/** In the order of reading. A field of the section that is not told here does not compile; its criteria are told apart. */
const tellers: Record<Exclude<keyof Section, 'key' | 'criteria'>, Tell> = {
  title: (was, now) => textChanges('title', was.title, now.title, 'wording'),
  intro: (was, now) => textChanges('intro', was.intro, now.intro, 'wording'),
  // Pooled points do not look at the weights of sections.
  weightMilli: (was, now, { before, after }) =>
    valueChange(
      'sectionWeight',
      { as: 'number', milli: was.weightMilli },
      { as: 'number', milli: now.weightMilli },
      before.method === 'weighted_sections' || after.method === 'weighted_sections' ? 'scoring' : 'aside',
    ),
  passMark: (was, now) => valueChange('passMark', mark(was), mark(now), 'scoring'),
  onlyInScenarios: (was, now) => valueChange('onlyInScenarios', scenarios(was), scenarios(now), 'scoring'),
  zone: (was, now) => valueChange('zone', zone(was), zone(now), 'aside'),
  groups: groupChanges,
}

export const sectionChanges = (was: Section, now: Section, between: Between): Change[] =>
  Object.values(tellers).flatMap((tell) => tell(was, now, between))

const mark = ({ passMark }: Section): Shown => (passMark ? { as: 'pass_mark', passMark } : nothing)
const zone = (section: Section): Shown => (section.zone ? { as: 'zone', zone: section.zone } : nothing)
const scenarios = ({ onlyInScenarios }: Section): Shown =>
  onlyInScenarios.length > 0 ? { as: 'scenarios', kinds: [...onlyInScenarios].sort() } : nothing

function groupChanges(was: Section, now: Section, { before, after, language }: Between): Change[] {
  type Group = Section['groups'][number]
  const name = ({ title, key }: Group, base: typeof before) => textIn(title, language, base.baseLanguage) || key
  const there = (group: Group | undefined, base: typeof before): Shown => (group ? { as: 'words', words: name(group, base) } : nothing)
  const all = paired(was.groups, now.groups).flatMap(({ was: old, now: fresh }) =>
    old && fresh ? textChanges('groupTitle', old.title, fresh.title, 'wording', { key: fresh.key, name: name(fresh, after) }) : valueChange('groupThere', there(old, before), there(fresh, after), 'aside'),
  )
  const keys = [was, now].map(({ groups }) => groups.map(({ key }) => key)) as [string[], string[]]
  if (movedKeys(...keys).size === 0) return all
  const order = ({ groups }: Section, base: typeof before): Shown => ({ as: 'list', words: groups.map((group) => name(group, base)) })
  return [...all, ...valueChange('groupOrder', order(was, before), order(now, after), 'aside')]
}
