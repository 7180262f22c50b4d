import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OutcomePhoto, type PhotoWords } from '@/components/field/outcome-photo'
import { type Messages, sayFrom } from '@/components/field/say'
import { VisitView } from '@/components/field/visit-view'
import { languages, type Language } from '@/lib/domain/language'
import type { OwnVisitPage } from '@/lib/domain/report/own-visit'
import type { OutcomeStore, PhotoStage } from '@/lib/offline/outcome/outcome-store'

type Words = Messages & { outcome: PhotoWords & Record<string, string> }
const wordsOf = async (language: Language) => ((await import(`@/lib/i18n/messages/${language}/field.json`)) as { default: Words }).default

const visit: OwnVisitPage = {
  visitId: '00000000-0000-4000-8000-00000000000a', stage: 'under_way', state: 'in_progress', branchName: 'Gedimino 9', town: 'Vilnius', address: 'Gedimino 9', nickname: '',
  channel: 'on_site', windowStart: '2026-11-22T09:00', windowEnd: '2026-11-22T18:00', timeZone: 'Europe/Vilnius', minutes: 20, photosNeeded: 0, feeMinor: 1_500,
  expenseCapMinor: 0, currency: 'EUR', payOn: '2026-12-01', claimExpiresAt: null, reportDueAt: null, receipts: [], reason: '', unread: 0, opensOn: null, notes: '', brief: null, questions: [],
}

test.each(languages)('a visit that could not be made is said with its reason, a photo and words in %s, each in words', async (language) => {
  const words = await wordsOf(language)
  const page = renderToStaticMarkup(<VisitView org="rasa" pack={{ page: visit, messages: [] }} say={sayFrom(words, language)} language={language} />)
  const { outcome } = words
  for (const said of [outcome.title, outcome.question, outcome.closed, outcome.addPhoto, outcome.submit]) expect(page).toContain(said)
  // Nothing was given yet: nothing is said of keeping or sending it.
  for (const unsaid of [outcome.notKept, outcome.waits, outcome.removePhoto, outcome.change, outcome.travelled, outcome.reportFirst, outcome.elsewhere, outcome.continueHere, 'outcome.']) expect(page).not.toContain(unsaid)
})

test.each<[PhotoStage, keyof PhotoWords, string]>([
  ['reading', 'photoSending', 'status'], ['here', 'photoHere', 'status'], ['sending', 'photoSending', 'status'], ['waiting', 'photoWaits', 'status'], ['held', 'photoKept', 'status'],
  ['too_large', 'photoTooLarge', 'alert'], ['not_taken', 'photoNotTaken', 'alert'], [{ refused: 'Too many' }, 'photoRefused', 'alert'],
])('of a photo that is %j it is said where it is, and it can be taken away', async (photo, word, role) => {
  const { outcome } = await wordsOf('en')
  const shown = renderToStaticMarkup(<OutcomePhoto store={{} as OutcomeStore} photo={photo} onPhone words={outcome} />)
  expect(shown).toContain(outcome[word])
  expect(shown).toContain(`role="${role}"`)
  expect(shown).toContain(outcome.removePhoto)
  if (typeof photo === 'object') expect(shown).toContain('Too many')
})

test.each(languages)('once its end was sent off a visit offers nothing else in %s, and says that it is on its way', async (language) => {
  const words = await wordsOf(language)
  const draw = (page: OwnVisitPage) => renderToStaticMarkup(<VisitView org="rasa" pack={{ page, messages: [] }} say={sayFrom(words, language)} language={language} />)
  const ahead = draw({ ...visit, stage: 'ahead', state: 'accepted' })
  const hides = 'has([data-sent-off])_&amp;]:hidden'
  // What begins it and what gives it back go with the form's word for it.
  expect(ahead.split(hides)).toHaveLength(3)
  expect(draw(visit).split(hides)).toHaveLength(2)
  expect(ahead).toContain(words.outcome.going)
  expect(draw({ ...visit, stage: 'returned', state: 'returned' })).not.toContain(hides)
})

test.each(languages)('a visit that could not be made says in %s what its shopper said', async (language) => {
  const words = await wordsOf(language)
  const said = { stage: 'ended', state: 'aborted', abortReason: 'recognised', reason: 'They knew me' } as const
  const page = renderToStaticMarkup(<VisitView org="rasa" pack={{ page: { ...visit, ...said }, messages: [] }} say={sayFrom(words, language)} language={language} />)
  for (const part of [words.outcome.recognised, said.reason]) expect(page).toContain(part)
})

test.each(languages)('a report that is late says so in %s', async (language) => {
  const words = await wordsOf(language)
  const draw = (reportDueAt: string) => renderToStaticMarkup(<VisitView org="rasa" pack={{ page: { ...visit, stage: 'returned', state: 'returned', reportDueAt }, messages: [] }} say={sayFrom(words, language)} language={language} />)
  expect(draw('2020-01-01T10:00:00.000Z')).toContain(words.late)
  expect(draw('2999-01-01T10:00:00.000Z')).not.toContain(words.late)
})
