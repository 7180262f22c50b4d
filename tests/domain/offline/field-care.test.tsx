import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { cutOff } from '@/components/field/report/long-text'
import { NumberControl } from '@/components/field/report/number-control'
import { PhotoStrip } from '@/components/field/report/photo-strip'
import { QuickPhoto } from '@/components/field/report/quick-photo'
import { ReportContext, type ReportWorld } from '@/components/field/report/report-context'
import { SureRemove } from '@/components/field/report/sure-remove'
import { PhoneNotice } from '@/components/field/phone-notice'
import { sayFrom } from '@/components/field/say'
import { languages } from '@/lib/domain/language'
import { emptyAnswer } from '@/lib/domain/report/answer'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import { createReportStore } from '@/lib/offline/report/store'
import { aDesk, emptyDraft } from '../../support/phone-world'
import words from '@/lib/i18n/messages/en/checklist.json'

const say = sayFrom(words as Parameters<typeof sayFrom>[0], 'en')
const draw = (piece: React.ReactNode, answers = emptyDraft.answers, speak = say) =>
  renderToStaticMarkup(<ReportContext value={{ store: createReportStore(aDesk({ ...emptyDraft, answers })), say: speak, address: '/visit' } as unknown as ReportWorld}>{piece}</ReportContext>)

test('after leaving, a photo is chosen among those taken, several at once; while there the camera opens', () => {
  const strip = draw(<PhotoStrip criterionKey="door" isAnswer={false} prompt="Door" />)
  expect(strip).toContain('multiple=""')
  expect(strip).not.toContain('capture')
  expect(draw(<QuickPhoto />)).toContain('capture="environment"')
})

test('the mark that takes a photo out lies inside its picture and is a thumb wide', () => {
  const strip = draw(<PhotoStrip criterionKey="door" isAnswer={false} prompt="Door" />, { door: { ...emptyAnswer, evidence: ['p1'] } })
  expect(strip).toMatch(/aria-label="Remove photo 1" class="absolute top-0 right-0 grid size-11/)
})

test.each(languages)('what would be lost is asked about in %s', async (language) => {
  const { default: found } = (await import(`@/lib/i18n/messages/${language}/checklist.json`)) as { default: Parameters<typeof sayFrom>[0] }
  const speak = sayFrom(found, language)
  for (const what of ['photo', 'onlyHere', 'sound', 'memo']) {
    const page = draw(<SureRemove asked={speak(`remove.${what}`, { number: 2, name: '10:02, 0:12' })} home="question-door" onRemove={() => undefined} onKeep={() => undefined} />, {}, speak)
    expect(page).toMatch(/\?/)
    expect(page).not.toMatch(/remove\.|[{}]/)
  }
  for (const count of [1, 2, 5, 21, 1_000]) expect(`${speak('pasteCut', { max: 5_000, count })} ${speak('photosTooMany', { max: 20, count })}`).not.toMatch(/[{}]/)
})

const pasting = (value: string, text: string, from = value.length, to = from) =>
  ({ currentTarget: { value, selectionStart: from, selectionEnd: to }, clipboardData: { getData: () => text } }) as unknown as Parameters<typeof cutOff>[0]

test('of what is pasted it is known how much does not fit', () => {
  expect(cutOff(pasting('', 'a'.repeat(6_000)), 5_000)).toBe(1_000)
  expect(cutOff(pasting('a'.repeat(4_999), 'bc'), 5_000)).toBe(1)
  expect(cutOff(pasting('a'.repeat(5_000), 'bc', 10, 12), 5_000)).toBe(0)
  // A line's end counts once, as the field counts it.
  expect(cutOff(pasting('a'.repeat(4_998), '\r\nb'), 5_000)).toBe(0)
})

test('a number below zero is remarked on and taken', () => {
  const people = { key: 'queue', type: 'number', decimals: 0, unit: 'people' } as unknown as Extract<ShopperCriterion, { type: 'number' }>
  const given = (milli: number) => draw(<NumberControl criterion={people} labelledBy="q" />, { queue: { ...emptyAnswer, state: 'answered', value: { type: 'number', milli } } })
  expect(given(-5_000)).toContain('This number is below zero')
  expect(given(0)).not.toContain('below zero')
})

test('letters of every size grow with the reader’s own', () => {
  const scale = /fontSize: \{([^}]*)\}/.exec(readFileSync('tailwind.config.ts', 'utf8'))![1]!
  const sizes = [...scale.matchAll(/^\s*(\d+): \['([\d.]+)rem', '([\d.]+)rem'\]/gm)].map(([, name, size]) => [Number(name), Number(size) * 16])
  expect(sizes).toEqual([12, 14, 16, 20, 28, 40].map((px) => [px, px]))
  expect(readFileSync('app/globals.css', 'utf8')).not.toMatch(/(font-size|line-height): \d+px/)
})

test.each(languages)('little room and a wrong clock are said in %s, each by itself', async (language) => {
  for (const page of ['checklist', 'field']) {
    const { default: found } = (await import(`@/lib/i18n/messages/${language}/${page}.json`)) as { default: Parameters<typeof sayFrom>[0] }
    const said = (tight: boolean, skew: number | null) => renderToStaticMarkup(<PhoneNotice tight={tight} skew={skew} say={sayFrom(found, language)} />)
    const notices = [said(true, null), said(false, 86_400_000), said(false, -11 * 60_000)]
    expect(new Set(notices).size).toBe(3)
    for (const notice of notices) expect(notice.match(/role="status"/g)).toHaveLength(1)
    expect(said(true, 86_400_000).match(/role="status"/g)).toHaveLength(2)
    expect(notices.join()).not.toMatch(/phone\.|[{}]/)
    expect(said(false, 60_000)).toBe('')
  }
})
