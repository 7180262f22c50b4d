import type { StandardContent } from '@/lib/domain/standard/content'
import { templates } from '@/lib/domain/templates/catalogue'

/** A standard of so many criteria as people write them: one section of each of our own templates in turn, in three languages, the last cut to fit. */
export function largeStandard(criteria: number): StandardContent {
  const [first] = templates
  if (!first) throw new Error('there is no template')
  const sections: StandardContent['sections'] = []
  let left = criteria
  for (let at = 0; left > 0; at += 1) {
    const { content } = templates[at % templates.length] ?? first
    const [head] = content.sections
    if (!head) throw new Error('a template has no section')
    const all = content.sections.flatMap((section) => section.criteria).slice(0, left)
    left -= all.length
    // What a condition asks about may stand in a part that was cut away.
    const own = all.map((one) => ({ ...one, key: `${one.key.slice(0, 36)}_${at}`, groupKey: null, condition: null }))
    sections.push({ ...head, key: `part_${at}`, groups: [], onlyInScenarios: [], criteria: own })
  }
  return { ...first.content, sections }
}
