import { textIn, type Language, type Text } from '../language'
import { criterionChanges } from './compare/criterion-changes'
import { criteriaOf, type Criterion, type StandardContent } from './content'
import { bearsOnScore } from './may-fail'
import { askedByOrder } from './steps-asked'

/** What became of a criterion since the version before (DOMAIN.md §3). */
export const revisionKinds = ['new', 'same', 'wording', 'scoring', 'meaning'] as const
export type RevisionKind = (typeof revisionKinds)[number]

export type CriterionChange = {
  key: string
  kind: RevisionKind
  name: string
  /** Only its words changed: the author may say it means something else. */
  mayBeMeaning: boolean
  /** Questions that are asked of other visits because its steps stand in another order. */
  asks?: string[]
  /** Its figures go on as before (`kind` is same), yet something beside the score was edited: evidence, link, group (decision 17). */
  aside?: true
}
export type ContentChanges = { criteria: CriterionChange[]; removed: { key: string; name: string }[] }

/**
 * Compares two versions by stable keys. Another type, other options or steps are *meaning*; weight, points, bands, marks, rules, the
 * section, whether a scored answer may be left open, and the order of steps that a condition goes by are *scoring*; words alone are *wording* unless the author says they mean something else (`meant`). Names are in `language`, else in the base language.
 */
export function contentChanges(before: StandardContent | null, after: StandardContent, { meant = new Set(), language }: { meant?: ReadonlySet<string>; language?: Language } = {}): ContentChanges {
  const nameOf = ({ name, prompt }: Criterion, { baseLanguage }: StandardContent) =>
    textIn(name, language ?? baseLanguage, baseLanguage) || textIn(prompt, language ?? baseLanguage, baseLanguage)
  const old = new Map(before ? placed(before).map((one) => [one.criterion.key, one]) : [])
  const kept = new Set(criteriaOf(after).map(({ key }) => key))
  const nameBy = (key: string) => {
    const now = criteriaOf(after).find((one) => one.key === key)
    return now ? nameOf(now, after) : before && old.has(key) ? nameOf(old.get(key)!.criterion, before) : key
  }
  return {
    criteria: placed(after).map((now) => {
      const { key } = now.criterion
      const was = old.get(key)
      const found = was && before ? compared(was, now, { before, after }) : 'new'
      const mayBeMeaning = was !== undefined && found !== 'meaning' && differs(was.criterion, now.criterion, wordsOf)
      const asks = was && before ? [...new Set(askedByOrder(was.criterion, now.criterion, { before, after }))].map(nameBy) : []
      const aside = found === 'same' && was && before && criterionChanges(was.criterion, now.criterion, { before, after, language: after.baseLanguage, words: 'wording' }).length > 0
      return {
        key, name: nameOf(now.criterion, after), mayBeMeaning, kind: mayBeMeaning && meant.has(key) ? 'meaning' : found,
        ...(asks.length > 0 ? { asks } : {}), ...(aside ? { aside: true as const } : {}),
      }
    }),
    removed: before ? criteriaOf(before).filter(({ key }) => !kept.has(key)).map((one) => ({ key: one.key, name: nameOf(one, before) })) : [],
  }
}

type Placed = { criterion: Criterion; sectionKey: string }
const placed = ({ sections }: StandardContent): Placed[] =>
  sections.flatMap(({ key, criteria }) => criteria.map((criterion) => ({ criterion, sectionKey: key })))

function compared(was: Placed, now: Placed, contents: { before: StandardContent; after: StandardContent }): RevisionKind {
  if (differs(was.criterion, now.criterion, kindsOf)) return 'meaning'
  if (was.sectionKey !== now.sectionKey || differs(was.criterion, now.criterion, pointsOf)) return 'scoring'
  if (askedByOrder(was.criterion, now.criterion, contents).length > 0) return 'scoring'
  return differs(was.criterion, now.criterion, wordsOf) ? 'wording' : 'same'
}

const differs = (was: Criterion, now: Criterion, part: (criterion: Criterion) => unknown) =>
  JSON.stringify(part(was)) !== JSON.stringify(part(now))

const kindsOf = (one: Criterion) => [one.type, 'options' in one ? one.options.map(({ key }) => key).sort() : []]

const byKey = <Keyed extends { key: string }>(list: Keyed[]) => [...list].sort((one, other) => (one.key < other.key ? -1 : 1))

const pointsOf = (one: Criterion) => [
  one.weightMilli, one.bonus, one.notApplicable, one.couldNotCheck, bearsOnScore(one) && one.required, one.gate, one.condition,
  'options' in one ? byKey(one.options).map(({ key, pointsMilli, pass, exclusive }) => [key, pointsMilli, pass, Boolean(exclusive)]) : [],
  'bands' in one ? one.bands.map(({ from, to, pointsMilli, pass }) => [from, to, pointsMilli, pass]) : [],
  'capMilli' in one ? one.capMilli : null,
]

const words = (text: Text) => [text.en ?? '', text.ru ?? '', text.lt ?? '']
const wordsOf = (one: Criterion) => [
  words(one.name), words(one.prompt), words(one.guidance), one.examplePhoto,
  'options' in one ? byKey(one.options).map(({ key, label }) => [key, words(label)]) : [],
  'unit' in one ? words(one.unit) : [],
]
