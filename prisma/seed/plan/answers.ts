import type { Language } from '@/lib/domain/language'
import type { Answer, Answers, AnswerValue } from '@/lib/domain/report/answer'
import type { VisitContext } from '@/lib/domain/report/context'
import { isCommentDue, isPhotoDue } from '@/lib/domain/report/missing'
import { markOf } from '@/lib/domain/score/earned'
import { criteriaOf, type Band, type Criterion, type Option, type StandardContent } from '@/lib/domain/standard/content'
import { visibleCriteria } from '@/lib/domain/standard/visible'
import type { Chance } from './chance'
import { noReceipt, sayAllergen, sayBeside, sayFailed, sayNoPhoto, sayNotChecked, type Told } from './comments'
import { sayImpression } from './impressions'

/** The answers, and the criteria whose answer is to hold a photo. */
export type AnswersPlan = { answers: Answers; photos: string[] }
type Circumstances = {
  content: StandardContent
  context: VisitContext
  passes: (criterion: Criterion) => number
  language: Language
  /** When the shopper came in, the branch's wall clock. */
  clock: string
  /** Share of what can be left unchecked that is; an incomplete visit has much of it. */
  unchecked: number
  /** Sentences this shopper has used before: nobody writes the same long sentence twice. */
  used: Set<string>
}

/** What one visit saw, criterion by criterion, with the comments and photos the standard asks for. */
export function answersOf(seen: Circumstances, chance: Chance): AnswersPlan {
  const { content, context } = seen
  const given: Answers = {}
  for (const criterion of criteriaOf(content)) given[criterion.key] = answerOf(criterion, seen, chance)
  const visible = visibleCriteria(content, given, context)
  const failed = visible.filter((criterion) => markOf(criterion, valueOf(given[criterion.key]!)) === false).length
  const told: Told = { language: seen.language, people: peopleIn(given) }
  const answers: Answers = {}
  const photos: string[] = []
  for (const criterion of visible) {
    const text = criterion.type === 'text' ? sayImpression(seen.language, failed / visible.length, chance) : null
    const answer = withWords(criterion, text === null ? given[criterion.key]! : answered({ type: 'text', text }), told, seen.used, chance)
    const photo = isPhotoDue(criterion, answer, '')
    const taken = photo && !isWithoutReceipt(criterion, answer) && chance.happens(criterion.type === 'photo' ? 0.97 : 0.8)
    if (taken) photos.push(criterion.key)
    answers[criterion.key] = photo && !taken ? withoutPhoto(criterion, answer, told, chance) : answer
  }
  return { answers, photos }
}

const blank = { comment: '', evidence: [] as string[], noPhotoReason: null }
const valueOf = (answer: Answer): AnswerValue | null => (answer.state === 'answered' ? answer.value : null)
const answered = (value: AnswerValue): Answer => ({ ...blank, evidence: [], state: 'answered', value })

function answerOf(criterion: Criterion, { passes, clock, unchecked, language }: Circumstances, chance: Chance): Answer {
  if (criterion.couldNotCheck && chance.happens(unchecked)) return { ...blank, evidence: [], state: 'could_not_check', reason: sayNotChecked(chance, { language, people: 0 }) }
  if (criterion.notApplicable !== 'not_allowed' && chance.happens(0.06)) return { ...blank, evidence: [], state: 'not_applicable' }
  const passed = chance.happens(passes(criterion))
  switch (criterion.type) {
    case 'yes_no':
      return answered({ type: 'option', key: passed ? 'yes' : 'no' })
    case 'choice_one':
    case 'scale':
      return answered({ type: 'option', key: oneOf(criterion.options, passed, criterion.type === 'scale', chance) })
    case 'choice_many':
      return answered({ type: 'options', keys: manyOf(criterion.options, criterion.capMilli, passed, chance) })
    case 'number':
      return answered({ type: 'number', milli: 1_000 * (criterion.bands.length > 1 ? Math.round(inBand(criterion.bands, passed, chance) / 1_000) : chance.pick([0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7])) })
    case 'duration':
      return answered({ type: 'duration', seconds: Math.round(inBand(criterion.bands, passed, chance)) })
    case 'recommendation':
      return answered({ type: 'recommendation', likelihood: chance.pick([3, 5, 6, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10]) })
    case 'time':
      return answered({ type: 'time', at: clock })
    case 'text':
      return answered({ type: 'text', text: '' })
    case 'photo':
      return answered({ type: 'photo' })
    // No seeded standard asks for either: a made-up voice or place would be a lie.
    case 'sound':
    case 'place':
      return { ...blank, evidence: [], state: 'could_not_check', reason: sayNotChecked(chance, { language, people: 0 }) }
  }
}

/** The nearer to the mark, the likelier: few answers are the very worst. */
function oneOf(options: readonly Option[], passed: boolean, isScale: boolean, chance: Chance): string {
  const among = options.filter(({ pass }) => pass === passed)
  const inOrder = [...(among.length > 0 ? among : options)].sort((one, other) => other.pointsMilli - one.pointsMilli)
  if (isScale && passed) return chance.pick(inOrder).key
  for (const option of inOrder) if (chance.happens(0.62)) return option.key
  return inOrder[0]!.key
}

function manyOf(options: readonly Option[], cap: number | null, passed: boolean, chance: Chance): string[] {
  const all = options.find(({ exclusive, pass }) => exclusive && pass)
  if (passed && all) return [all.key]
  const none = options.find(({ exclusive, pass }) => exclusive && !pass)
  if (!passed && none && chance.happens(0.18)) return [none.key]
  const single = chance.shuffle(options.filter(({ exclusive, pointsMilli }) => !exclusive && pointsMilli > 0))
  const best = cap ?? single.reduce((sum, { pointsMilli }) => sum + pointsMilli, 0)
  const enough = single.findIndex((_, index) => single.slice(0, index + 1).reduce((sum, { pointsMilli }) => sum + pointsMilli, 0) >= best) + 1
  const count = passed ? Math.max(1, enough) : chance.between(1, Math.max(1, (enough || single.length) - 1))
  return single.slice(0, count).map(({ key }) => key)
}

function inBand(bands: readonly Band[], passed: boolean, chance: Chance): number {
  const among = bands.filter(({ pass }) => pass === passed)
  const band = (chance.happens(0.75) ? among[0] : among.at(-1)) ?? bands[0]!
  const from = band.from ?? 0
  const to = band.to ?? from * 1.4 + 1_000 * Number(from < 60)
  return from + (to - from) * (passed ? 0.3 + 0.68 * chance.next() : 0.9 * chance.next())
}

const peopleIn = (answers: Answers): number => {
  const value = answers.people_ahead && valueOf(answers.people_ahead)
  return value?.type === 'number' ? value.milli / 1_000 : 0
}

function withWords(criterion: Criterion, answer: Answer, told: Told, used: Set<string>, chance: Chance): Answer {
  if (!isCommentDue(criterion, answer, '')) return answer
  const value = valueOf(answer)
  const say = () => (criterion.key === 'allergen_answer' && value?.type === 'option' ? sayAllergen(value.key, chance, told) : sayFailed(criterion.key, chance, told))
  let comment = say()
  for (let attempt = 0; attempt < 8 && comment.length >= 40 && used.has(comment); attempt++) comment = say()
  for (let more = used.size; comment.length >= 40 && used.has(comment) && more < used.size + 7; more++) comment = sayBeside(comment, told, more)
  used.add(comment)
  return { ...answer, comment }
}

const isWithoutReceipt = (criterion: Criterion, answer: Answer) =>
  criterion.key === 'receipt_given' && markOf(criterion, valueOf(answer)) === false

/** A photo that could not be taken: a receipt that was not given, people in the picture. */
const withoutPhoto = (criterion: Criterion, answer: Answer, told: Told, chance: Chance): Answer => ({
  ...answer,
  noPhotoReason: isWithoutReceipt(criterion, answer) ? noReceipt(told) : sayNoPhoto(chance, told),
})
