import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AskedList } from '@/components/field/report/asked-list'
import { HeldNotice } from '@/components/field/report/later-controls'
import { Notices } from '@/components/field/report/notices'
import { refusedPlaces } from '@/components/field/report/refused-places'
import { ReportContext, type ReportWorld } from '@/components/field/report/report-context'
import { SendBar } from '@/components/field/report/review-view'
import { SectionList } from '@/components/field/report/section-list'
import type { Progress, ShownSection } from '@/components/field/report/use-progress'
import { sayFrom } from '@/components/field/say'
import { languages } from '@/lib/domain/language'
import { emptyAnswer, type Answers } from '@/lib/domain/report/answer'
import { type AskedAgain, isAnswered, placesAsked } from '@/lib/domain/report/asked-again'
import type { Reply } from '@/lib/offline/courier'
import { createReportStore, type ReportStore } from '@/lib/offline/report/store'
import { aDesk, aWorld, begun, emptyDraft, no, yes } from '../../support/phone-world'

const asked: AskedAgain[] = [
  { criterionKey: null, question: 'Two details are missing:' },
  { criterionKey: 'smiled', question: 'Nobody at all?', sent: no },
  { criterionKey: 'hidden', question: 'And here?', sent: yes },
]
const sections = [
  { key: 'arriving', title: 'Arriving', groups: [], criteria: [{ key: 'greeted' }], answered: 1, missing: 0 },
  { key: 'paying', title: 'Paying', groups: [], criteria: [{ key: 'smiled' }], answered: 1, missing: 0 },
] as unknown as ShownSection[]
const prompts = { greeted: 'Were you greeted?', smiled: 'Did anyone smile?', hidden: 'Was it open?' }
const answers: Answers = { greeted: yes, smiled: no, hidden: yes }
const desk = { ...aDesk({ ...emptyDraft, version: 3, answers }), state: 'returned' as const, number: 2, questions: asked }

async function drawn(store: ReportStore, screen: React.ReactNode, language = 'en') {
  const { default: words } = (await import(`@/lib/i18n/messages/${language}/checklist.json`)) as { default: Parameters<typeof sayFrom>[0] }
  const world = { store, say: sayFrom(words, language), asked, org: 'rasa', visitId: 'v', timeZone: 'UTC', offeredAt: new Date(0), strict: false } as unknown as ReportWorld
  const page = renderToStaticMarkup(<ReportContext value={world}>{screen}</ReportContext>)
  expect(page).not.toMatch(/[{}]|asked\.|sentOff\.|refused(Count|Here)/)
  return page
}
const nothing = () => undefined

test('a question is answered by another value, a note or a photo, and not by the answer that was sent', () => {
  const [general, smiled, hidden] = asked as [AskedAgain, AskedAgain, AskedAgain]
  const says = (answer: Answers[string] | null) => isAnswered(smiled, answer ? { smiled: answer } : {})
  expect([no, structuredClone(no), yes, { ...no, comment: 'Nobody' }, { ...no, evidence: ['photo'] }, null].map(says)).toEqual([false, false, true, true, true, true])
  expect(isAnswered({ ...smiled, sent: null }, {})).toBe(false)
  // Of the whole report, or packed before answers were told: nothing can be known.
  expect([isAnswered(general, {}), isAnswered({ criterionKey: 'smiled', question: '?' }, { smiled: no })]).toEqual([true, true])
  expect(placesAsked([general, smiled, hidden], sections, answers).map(({ at, answered }) => [at?.place ?? null, answered])).toEqual([[null, true], [1, false], [null, true]])
})

test.each(languages)('questions stand in one list with the words to all of it, each one tap from its place in %s', async (language) => {
  const { store } = await begun(aWorld(), desk)
  const page = await drawn(store, <AskedList prompts={prompts} sections={sections} ready onGo={nothing} />, language)
  expect(page.indexOf('Two details are missing:')).toBeLessThan(page.indexOf('Nobody at all?'))
  // What is not asked as answered now is read, not gone to.
  expect(page.match(/<button/g)).toHaveLength(1)
  expect(page).toContain('And here?')
})

test.each(languages)('the list of parts marks the part with a question, and what was not taken, in %s', async (language) => {
  const { store } = await begun(aWorld(), desk)
  const list = (given: Partial<ReturnType<typeof store.read>> = {}) => drawn(store, <SectionList sections={sections} snapshot={{ ...store.read(), ...given }} current={0} onGo={nothing} onClose={nothing} />, language)
  const buttons = (page: string) => page.match(/<button/g)!.length
  const [open, answered] = [await list(), await list({ answers: { ...answers, smiled: { ...no, comment: 'Nobody' } } })]
  expect(buttons(open)).toBe(buttons(answered) + 1)
  expect(buttons(await list({ setAside: { 'answer:greeted': 'does not fit' } }))).toBe(buttons(open) + 1)
})

test('what was not taken is named at its questions: an answer, a photo', () => {
  const snapshot = { setAside: { 'answer:greeted': 'no', 'fact:visitedAt': 'no' }, photos: { one: { refused: 'no' }, two: 'held' as const }, answers: { smiled: { ...no, evidence: ['one'] } } }
  expect(refusedPlaces(snapshot, sections)).toEqual([{ place: 0, criterionKey: 'greeted' }, { place: 1, criterionKey: 'smiled' }])
  expect(refusedPlaces({ ...snapshot, setAside: {}, photos: { one: 'held' } }, sections)).toEqual([])
})

/** What a tap on "Send report" does, as the bar is drawn now. */
async function sendTap(store: ReportStore) {
  const bar = <SendBar desk={desk} snapshot={store.read()} part={2} progress={{ sections, missing: [], lacks: {}, answered: 2, total: 2 } as Progress} onList={nothing} onLacking={nothing} onGo={nothing} />
  let send: (() => void) | undefined
  const Catch = () => {
    const drawnBar = SendBar(bar.props as Parameters<typeof SendBar>[0]) as React.ReactElement<{ children: React.ReactElement<{ onSend?: () => void }>[] }>
    send = drawnBar.props.children.at(-1)!.props.onSend
    return drawnBar
  }
  await drawn(store, <Catch />)
  return send!
}

test('a report whose questions were not answered does not go with the first tap, and goes at once when they were', async () => {
  const { store } = await begun(aWorld(), { ...desk, draft: { ...desk.draft, facts: { visitedAt: '1970-01-02T10:00' } } })
  ;(await sendTap(store))()
  expect(store.read().submission.state).toBe('idle')
  store.setAnswer('smiled', (before) => ({ ...before, comment: 'Nobody, I looked' }))
  ;(await sendTap(store))()
  expect(store.read().submission.state).toBe('sending')
})

const cut = async (): Promise<Reply<never>> => ({ kind: 'unreachable' })
test.each(languages)('a report sent off without a connection says that it cannot be changed, and is taken back while nothing of it can have travelled, in %s', async (language) => {
  const given = aWorld()
  const notices = (store: ReportStore) => drawn(store, <Notices snapshot={store.read()} prompts={prompts} form={desk.form} sections={sections} onGo={nothing} />, language)
  const store = createReportStore(aDesk())
  await store.start({ ...given.surroundings, saveChanges: cut, submit: cut })
  store.setAnswer('greeted', () => ({ ...emptyAnswer, ...yes }))
  store.send()
  await expect.poll(() => store.read().where.kind).toBe('waiting')
  const words = (await import(`@/lib/i18n/messages/${language}/checklist.json`)) as { default: { sentOff: Record<'free' | 'held' | 'takeBack', string> } }
  const { free, held, takeBack } = words.default.sentOff
  await HeldNotice.fetch()
  const page = await notices(store)
  expect([free, takeBack, held].map((sentence) => page.includes(sentence))).toEqual([true, true, false])
  store.takeBack()
  expect(store.read().submission.state).toBe('idle')
  store.stop()

  const { store: travelled } = await begun({ ...aWorld(), surroundings: { ...aWorld().surroundings, submit: cut } } as ReturnType<typeof aWorld>)
  travelled.send()
  await expect.poll(() => travelled.read().where.kind).toBe('waiting')
  const later = await notices(travelled)
  expect([free, takeBack, held].map((sentence) => later.includes(sentence))).toEqual([false, false, true])
  travelled.stop()
})
