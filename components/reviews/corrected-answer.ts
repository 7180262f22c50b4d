import type { AnswerState } from '@/lib/domain/report/answer'
import { likelihoods } from '@/lib/domain/report/recommendation'
import type { Correctable } from '@/lib/domain/review/review'

/** What the form says as an answer; null while it says nothing that can be one. */
export function answerFrom(form: FormData, control: Correctable['control']): AnswerState | null {
  const state = form.get('state')
  if (state === 'not_applicable' || state === 'open') return { state }
  if (state === 'could_not_check') {
    const reason = text(form, 'notCheckedReason').trim()
    return reason ? { state, reason } : null
  }
  switch (control.type) {
    case 'one': {
      const key = text(form, 'value')
      return key ? { state: 'answered', value: { type: 'option', key } } : null
    }
    case 'many':
      return { state: 'answered', value: { type: 'options', keys: form.getAll('value').map(String) } }
    case 'number': {
      const number = Number(text(form, 'value').replace(',', '.'))
      return text(form, 'value').trim() === '' || Number.isNaN(number) ? null : { state: 'answered', value: { type: 'number', milli: Math.round(number * 1_000) } }
    }
    case 'duration': {
      const [minutes, seconds] = [Number(text(form, 'minutes') || 0), Number(text(form, 'seconds') || 0)]
      return Number.isInteger(minutes) && Number.isInteger(seconds) ? { state: 'answered', value: { type: 'duration', seconds: minutes * 60 + seconds } } : null
    }
    case 'recommendation': {
      const likelihood = likelihoods.find((one) => String(one) === text(form, 'value'))
      return likelihood === undefined ? null : { state: 'answered', value: { type: 'recommendation', likelihood } }
    }
    case 'time': {
      const at = text(form, 'value')
      return at ? { state: 'answered', value: { type: 'time', at } } : null
    }
    case 'text':
      return { state: 'answered', value: { type: 'text', text: text(form, 'value') } }
    case 'photo':
      return { state: 'answered', value: { type: 'photo' } }
    case 'sound':
      return { state: 'answered', value: { type: 'sound' } }
    case 'place':
      // The place itself is the shopper's: what was recorded is put in its place again.
      return { state: 'answered', value: { type: 'place', place: null } }
  }
}

const text = (form: FormData, name: string) => String(form.get(name) ?? '')
