import { languages, type Language } from '../language'
import type { Criterion, StandardContent, Zone } from './content'
import { setCondition } from './edit/conditions'
import { findCriterion, updateCriterion, updateSection } from './edit/criteria'
import { setText } from './edit/translate'
import type { PublishPlace } from './publish-check'
import { textGroups } from './translations'

/** Characters a text without translations may have. */
export const longest = { standardName: 200, owner: 200, zoneAuthor: 200, goalValue: 50, attribute: 100, attributeValue: 200 } as const

type Written = { name: string; content: StandardContent }
/** A text that does not fit: where it stands, in which language where it has one, and by how many characters. */
export type TooLong = { place: PublishPlace & { language?: Language }; over: number; max: number }

type Limited = { value: string; max: number; place: TooLong['place']; put: (content: StandardContent, value: string) => StandardContent }
type Wanted = (value: string, max: number) => boolean

const isTooLong: Wanted = (value, max) => value.length > max

/** Every text longer than its limit, the name of the standard first, then in reading order. */
export function tooLongIn({ name, content }: Written): TooLong[] {
  const over = name.trim().length - longest.standardName
  return [
    ...(over > 0 ? [{ place: { field: 'standardName' }, over, max: longest.standardName }] : []),
    ...limitedTexts(content, isTooLong).map(({ place, value, max }) => ({ place, over: value.length - max, max })),
  ]
}

/** What can be kept of a document: a text that does not fit stays as it was in `held`, and empty where it was not there; all else is as written. */
export function fitting(written: Written, held: Written): Written {
  const tooLong = limitedTexts(written.content, isTooLong)
  const nameFits = !isTooLong(written.name.trim(), longest.standardName)
  if (nameFits && tooLong.length === 0) return written
  const before = new Map(limitedTexts(held.content, (value, max) => !isTooLong(value, max)).map((one) => [idOf(one), one.value]))
  return {
    ...written,
    name: nameFits ? written.name : held.name,
    content: tooLong.reduce((content, one) => one.put(content, before.get(idOf(one)) ?? ''), written.content),
  }
}

/** The same text in two documents, wherever its criterion has moved to. */
const idOf = ({ place: { sectionKey, criterionKey, field, language } }: Limited): string => [criterionKey ? '' : sectionKey, criterionKey, field, language].join('/')

function limitedTexts(content: StandardContent, wanted: Wanted): Limited[] {
  return [...translated(content, wanted), ...untranslated(content).filter(({ value, max }) => wanted(value, max))]
}

function translated(content: StandardContent, wanted: Wanted): Limited[] {
  const found: Limited[] = []
  for (const block of textGroups(content).flatMap(({ blocks }) => blocks))
    for (const listed of block.texts)
      for (const language of languages) {
        const value = listed.text[language] ?? ''
        if (!wanted(value, listed.max)) continue
        const place = { ...block.place, field: listed.field, language }
        found.push({ value, max: listed.max, place, put: (now, words) => setText(now, listed.seat, language, words) })
      }
  return found
}

/** What is said once for all languages: values of the goal, who set a zone, who owns a link, attributes of branches. */
function untranslated({ goal, zone, sections }: StandardContent): Limited[] {
  return [
    ...(goal ? (['present', 'target'] as const).map((field) => goalValue(field, goal[field])) : []),
    ...zoneAuthor(zone, {}, (now, set) => ({ ...now, zone: set(now.zone) })),
    ...sections.flatMap(({ key, zone: own, criteria }) => [
      ...zoneAuthor(own, { sectionKey: key }, (now, set) => updateSection(now, key, (section) => ({ ...section, zone: set(section.zone) }))),
      ...criteria.flatMap((criterion) => ofCriterion(criterion, key)),
    ]),
  ]
}

const goalValue = (field: 'present' | 'target', value: string): Limited => ({
  value, max: longest.goalValue, place: { field: `goal.${field}` },
  put: (now, words) => (now.goal ? { ...now, goal: { ...now.goal, [field]: words } } : now),
})

const zoneAuthor = (zone: Zone | null, place: PublishPlace, change: (now: StandardContent, set: (zone: Zone | null) => Zone | null) => StandardContent): Limited[] =>
  zone
    ? [{ value: zone.author, max: longest.zoneAuthor, place: { ...place, field: 'zone.author' }, put: (now, author) => change(now, (one) => one && { ...one, author }) }]
    : []

function ofCriterion({ key, chainOwner, condition }: Criterion, sectionKey: string): Limited[] {
  const place = { sectionKey, criterionKey: key }
  const owner: Limited = {
    value: chainOwner, max: longest.owner, place: { ...place, field: 'chainOwner' },
    put: (now, words) => updateCriterion(now, key, (one) => ({ ...one, chainOwner: words })),
  }
  const attributes = (condition?.clauses ?? []).flatMap((clause, at) =>
    clause.about === 'branch'
      ? (['attribute', 'value'] as const).map((field): Limited => ({
          value: clause[field], max: field === 'attribute' ? longest.attribute : longest.attributeValue, place: { ...place, field: `condition.${at}.${field}` },
          put: (now, words) => inClause(now, key, at, field, words),
        }))
      : [],
  )
  return [owner, ...attributes]
}

function inClause(content: StandardContent, key: string, at: number, field: 'attribute' | 'value', words: string): StandardContent {
  const condition = findCriterion(content, key)?.criterion.condition
  if (!condition) return content
  const clauses = condition.clauses.map((clause, index) => (index === at && clause.about === 'branch' ? { ...clause, [field]: words } : clause))
  return setCondition(content, key, { ...condition, clauses })
}
