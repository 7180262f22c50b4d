import { textIn, type Language, type Text } from '../../language'
import { type Band, type Criterion, criteriaOf, type Option, type StandardContent } from '../content'
import { bearsOnScore } from '../may-fail'
import { askedByOrder } from '../steps-asked'
import { bandChanges, optionChanges } from './answer-changes'
import { type Change, type ChangeClass, nothing, type Shown } from './change'
import { alike, textChanges, valueChange } from './part-changes'
import { shownCondition } from './shown-condition'

/** What the two criteria stand in, and how a change of words counts: as meaning where their author said so. */
export type Between = { before: StandardContent; after: StandardContent; language: Language; words: ChangeClass }

type FieldOf<One> = One extends unknown ? keyof One : never
/** A criterion of any type: what its type does not have is empty. */
type Whole = Criterion & { options: Option[]; bands: Band[]; capMilli: number | null; unit: Text; decimals: number }
type Tell = (was: Whole, now: Whole, between: Between) => Change[]

const words = (field: 'name' | 'prompt' | 'guidance' | 'unit'): Tell => (was, now, between) => textChanges(field, was[field], now[field], between.words)
const yesNo = (field: 'bonus' | 'couldNotCheck' | 'required', changeClass: ChangeClass): Tell => (was, now) =>
  valueChange(field, { as: 'yes_no', yes: was[field] }, { as: 'yes_no', yes: now[field] }, changeClass)
const asked = (field: 'photo' | 'comment'): Tell => (was, now) => valueChange(field, { as: 'ask', rule: was[field] }, { as: 'ask', rule: now[field] }, 'aside')

/** In the order of reading. A field of the criterion that is not told here does not compile. */
const tellers: Record<Exclude<FieldOf<Criterion>, 'key'>, Tell> = {
  name: words('name'),
  prompt: words('prompt'),
  guidance: words('guidance'),
  examplePhoto: ({ examplePhoto: was }, { examplePhoto: now }, between) => (was === now ? [] : [photoChange(was, now, between.words)]),
  type: (was, now) => valueChange('type', { as: 'type', type: was.type }, { as: 'type', type: now.type }, 'meaning'),
  options: (was, now, { words: changeClass, ...between }) =>
    optionChanges(was.options, now.options, { words: changeClass, asks: () => namesOf(askedByOrder(was, now, between), between) }, speakers(between)),
  capMilli: (was, now) => valueChange('cap', milli(was.capMilli), milli(now.capMilli), 'scoring'),
  unit: words('unit'),
  decimals: (was, now) => valueChange('decimals', { as: 'whole', number: was.decimals }, { as: 'whole', number: now.decimals }, 'aside'),
  bands: (was, now) => bandChanges(was.bands, now.bands, [unitOf(was), unitOf(now)]),
  weightMilli: (was, now) => valueChange('weight', milli(was.weightMilli), milli(now.weightMilli), 'scoring'),
  bonus: yesNo('bonus', 'scoring'),
  notApplicable: (was, now) =>
    valueChange('notApplicable', { as: 'not_applicable', rule: was.notApplicable }, { as: 'not_applicable', rule: now.notApplicable }, 'scoring'),
  couldNotCheck: yesNo('couldNotCheck', 'scoring'),
  gate: (was, now) => valueChange('gate', { as: 'gate', gate: was.gate ?? 'none' }, { as: 'gate', gate: now.gate ?? 'none' }, 'scoring'),
  condition: (was, now, { before, after, language }) =>
    // A question with other words is another matter: the condition itself is by keys.
    alike(was.condition, now.condition)
      ? []
      : [{ field: 'condition', of: '', class: 'scoring', how: 'value', before: shownCondition(was.condition, before, language), after: shownCondition(now.condition, after, language) }],
  // Left open, an answer leaves the score just as one that could not be checked does (decision 17).
  required: (was, now, between) => yesNo('required', bearsOnScore(was) || bearsOnScore(now) ? 'scoring' : 'aside')(was, now, between),
  photo: asked('photo'),
  comment: asked('comment'),
  chainLink: (was, now) => valueChange('chainLink', link(was), link(now), 'aside'),
  chainOwner: (was, now) => valueChange('chainOwner', plain(was.chainOwner), plain(now.chainOwner), 'aside'),
  groupKey: (was, now, { before, after, language }) =>
    was.groupKey === now.groupKey ? [] : valueChange('group', groupOf(was, before, language), groupOf(now, after, language), 'aside'),
}

/** Most of a standard stays as it was: what is written alike is seen at once. */
export const criterionChanges = (was: Criterion, now: Criterion, between: Between): Change[] =>
  JSON.stringify(was) === JSON.stringify(now) ? [] : Object.values(tellers).flatMap((tell) => tell(whole(was), whole(now), between))

const whole = (criterion: Criterion): Whole => ({ options: [], bands: [], capMilli: null, unit: {}, decimals: 0, ...criterion })

/** By the words of the version after; of what is gone by those before. */
const namesOf = (keys: readonly string[], { before, after, language }: Omit<Between, 'words'>): string[] =>
  [...new Set(keys)].map((key) => {
    const found = [after, before].flatMap((content) => criteriaOf(content).filter((one) => one.key === key).map((one) => ({ one, base: content.baseLanguage })))[0]
    return found ? textIn(found.one.name, language, found.base) || textIn(found.one.prompt, language, found.base) || key : key
  })

const speakers = ({ before, after, language }: Omit<Between, 'words'>): [(text: Text) => string, (text: Text) => string] => [
  (text) => textIn(text, language, before.baseLanguage),
  (text) => textIn(text, language, after.baseLanguage),
]

const milli = (figure: number | null): Shown => (figure === null ? nothing : { as: 'number', milli: figure })
const plain = (text: string): Shown => (text ? { as: 'words', words: text } : nothing)
const link = ({ chainLink }: Criterion): Shown => (chainLink ? { as: 'chain_link', link: chainLink } : nothing)
const unitOf = ({ type }: Criterion) => (type === 'duration' ? 'seconds' : 'milli')

/** Two photos are told apart by their ids alone, which say nothing to a reader: that there is one, or another one, does. */
const photoChange = (was: string | null, now: string | null, changeClass: ChangeClass): Change => ({
  field: was && now ? 'otherExamplePhoto' : 'examplePhoto',
  of: '',
  class: changeClass,
  how: 'value',
  before: { as: 'yes_no', yes: was !== null },
  after: { as: 'yes_no', yes: now !== null },
})

function groupOf({ groupKey }: Criterion, content: StandardContent, language: Language): Shown {
  const group = content.sections.flatMap(({ groups }) => groups).find(({ key }) => key === groupKey)
  return group ? { as: 'words', words: textIn(group.title, language, content.baseLanguage) || group.key } : nothing
}
