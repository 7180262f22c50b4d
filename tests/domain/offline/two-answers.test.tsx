import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Conflict } from '@/components/field/report/conflict'
import { conflictPlaces } from '@/components/field/report/conflict-places'
import { ReportContext, type ReportWorld } from '@/components/field/report/report-context'
import { sayFrom } from '@/components/field/say'
import { emptyAnswer } from '@/lib/domain/report/answer'
import { languages } from '@/lib/domain/language'
import type { Target } from '@/lib/domain/report/draft'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import { afterSaved, freshKept } from '@/lib/offline/report/kept'
import { createReportStore } from '@/lib/offline/report/store'
import { takeLost } from '@/lib/offline/report/take-lost'
import { aDesk, aWorld, no, yes } from '../../support/phone-world'

const sections = (...keys: string[][]) => keys.map((each) => ({ criteria: each.map((key) => ({ key }) as ShopperCriterion) }))
const met = (target: string, mine = false) => ({ target, lost: yes, mine })

test('two answers are decided at their question; a fact of the visit and a question no longer asked have none', () => {
  const conflicts = [met('answer:till'), met('fact:visitedAt'), met('timer:queue'), met('answer:queue'), met('answer:hidden')]
  const { questions, apart } = conflictPlaces(conflicts, sections(['door', 'queue'], ['till']))
  expect(questions).toEqual([{ place: 0, criterionKey: 'queue' }, { place: 1, criterionKey: 'till' }])
  expect(apart.map(({ target }) => target)).toEqual(['fact:visitedAt', 'answer:hidden'])
})

test.each(languages)('at its question a kept answer is told in %s without a blank left open', async (language) => {
  const { default: words } = (await import(`@/lib/i18n/messages/${language}/checklist.json`)) as { default: Parameters<typeof sayFrom>[0] }
  const world = { store: {}, say: sayFrom(words, language), currency: 'EUR', language } as unknown as ReportWorld
  for (const mine of [true, false]) {
    const page = renderToStaticMarkup(
      <ReportContext value={world}>
        <Conflict here conflict={{ target: 'answer:door', lost: { ...emptyAnswer, comment: 'It stuck' }, mine }} criterion={undefined} />
      </ReportContext>,
    )
    expect(page).toContain('It stuck')
    expect(page).not.toMatch(/conflict\.|[{}]/)
  }
})

test('of an answer that was changed again before it went, what is kept is the last', () => {
  const noted = { ...yes, comment: 'It stuck' }
  const conflicts = [no, noted].map((lost) => ({ target: 'answer:door', used: yes, lost, mine: false }))
  expect(afterSaved(freshKept(aDesk()), [], { version: 2, conflicts }).conflicts).toEqual([{ target: 'answer:door', lost: noted, mine: false }])
})

/** A phone whose answer was older than the other device's, opened again after its page went. */
async function afterMeeting(cut: 'connected' | 'alone') {
  const world = aWorld()
  const first = createReportStore(aDesk())
  await first.start({ ...world.surroundings, saveChanges: async () => ({ kind: 'done', value: { version: 2, conflicts: [{ target: 'answer:door', used: no, lost: yes, mine: false }] } }) })
  first.setAnswer('door', () => yes)
  await new Promise((done) => setTimeout(done, 400))
  first.stop()
  await first.settled()
  const sent: Target[] = []
  const again = createReportStore(aDesk(first.kept().draft))
  await again.start({
    ...world.surroundings,
    saveChanges: async (changes) => {
      if (cut === 'alone') return { kind: 'unreachable' }
      sent.push(...(changes as { target: Target }[]).map(({ target }) => target))
      return { kind: 'done', value: { version: 3, conflicts: [] } }
    },
  })
  return { world, store: again, sent }
}

test('what is not decided is there after a reload, and keeping the newer one ends it without sending anything', async () => {
  const { store, world, sent } = await afterMeeting('connected')
  expect(store.read()).toMatchObject({ answers: { door: no }, conflicts: [{ target: 'answer:door', lost: yes }] })
  store.dismissConflict('answer:door')
  await store.settled()
  expect([store.read().conflicts, world.kept()?.conflicts, sent]).toEqual([[], [], []])
  store.stop()
})

test('one’s own answer is used again without a connection, in the same box in which the decision ends', async () => {
  const { store, world } = await afterMeeting('alone')
  takeLost(store, store.read().conflicts[0]!)
  await store.settled()
  expect(store.read()).toMatchObject({ answers: { door: yes }, conflicts: [] })
  expect(world.kept()).toMatchObject({ conflicts: [], changes: [{ baseVersion: 2, target: { key: 'door', value: yes } }] })
  store.stop()
})
