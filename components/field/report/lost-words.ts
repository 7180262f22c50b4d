import { localeOf } from '@/lib/domain/language'
import type { Answer } from '@/lib/domain/report/answer'
import type { Place } from '@/lib/domain/report/place'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import type { Say } from '../say'
import { textOfMilli, textOfSeconds } from './numbers'

type Told = { target: string; lost: unknown; criterion: ShopperCriterion | undefined; currency: string; language: string; say: Say }

/** The value of two that is not used, in the words it was given in. */
export function lostWords({ target, lost, criterion, currency, language, say }: Told): string {
  const nothing = say('nothingGiven')
  if (lost === null || lost === undefined) return nothing
  switch (target) {
    case 'fact:visitedAt':
      // Wall time of the branch: read as it is, in no zone.
      return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(`${String(lost)}Z`))
    case 'fact:purchaseMinor':
      return new Intl.NumberFormat(localeOf(language), { style: 'currency', currency }).format(Number(lost) / 100)
    case 'fact:place':
      return say('place.within', { accuracy: Math.round((lost as Place).accuracyMetres) })
  }
  if (target.startsWith('timer:')) return new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'medium' }).format(new Date(String(lost)))
  const answer = lost as Answer
  const said = [valueWords(answer, criterion, say), answer.comment, answer.evidence.length > 0 ? say('photosGiven', { count: answer.evidence.length }) : '', answer.recordings ? say('sound.given', { count: answer.recordings.length }) : '', answer.noPhotoReason]
  return said.filter(Boolean).join(' · ') || nothing
}

function valueWords(answer: Answer, criterion: ShopperCriterion | undefined, say: Say): string {
  if (answer.state === 'not_applicable') return say('notApplicable')
  if (answer.state === 'could_not_check') return [say('couldNotCheck'), answer.reason].filter(Boolean).join(': ')
  if (answer.state === 'open') return ''
  const label = (key: string) => (criterion && 'options' in criterion ? criterion.options.find((option) => option.key === key)?.label : undefined) ?? key
  const { value } = answer
  switch (value.type) {
    case 'option':
      return label(value.key)
    case 'options':
      return value.keys.map(label).join(', ') || say('noneOfThese')
    case 'number':
      return criterion?.type === 'number' ? `${textOfMilli(value.milli, criterion.decimals)} ${criterion.unit}`.trim() : textOfMilli(value.milli, 3)
    case 'duration':
      return textOfSeconds(value.seconds)
    case 'recommendation':
      return say('recommend.given', { likelihood: value.likelihood })
    case 'time':
      return value.at
    case 'text':
      return value.text
    case 'photo':
    case 'sound':
      return ''
    case 'place':
      return value.place ? say('place.within', { accuracy: Math.round(value.place.accuracyMetres) }) : ''
  }
}
