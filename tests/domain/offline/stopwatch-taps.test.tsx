import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { oneTap } from '@/components/field/report/one-tap'
import { ReportContext, type ReportWorld } from '@/components/field/report/report-context'
import { besideTaps, StopwatchAside } from '@/components/field/report/stopwatch-aside'
import { useStopwatchTaps } from '@/components/field/report/use-stopwatch-taps'
import { sayFrom } from '@/components/field/say'
import { emptyAnswer } from '@/lib/domain/report/answer'
import { languages } from '@/lib/domain/language'
import { aDesk, aWorld, begun, emptyDraft } from '../../support/phone-world'

const tenEighteen = { ...emptyAnswer, state: 'answered' as const, value: { type: 'duration' as const, seconds: 618 } }
const longAgo = '2026-11-21T10:00:00.000Z'

/** A report with one stopwatch; `tap` is a finger on it as it is drawn at that moment. */
async function aReport({ started = null as string | null, answered = true }) {
  const { store, world } = await begun(aWorld(), aDesk({ ...emptyDraft, version: 1, answers: answered ? { waited: tenEighteen } : {}, facts: { timers: { waited: started } } }))
  const drawn = async (language: string = 'en') => {
    const { default: words } = (await import(`@/lib/i18n/messages/${language}/checklist.json`)) as { default: Parameters<typeof sayFrom>[0] }
    let watch: ReturnType<typeof useStopwatchTaps> | undefined
    const Drawn = () => {
      watch = useStopwatchTaps('waited')
      return <StopwatchAside watch={watch} />
    }
    const page = renderToStaticMarkup(<ReportContext value={{ store, say: sayFrom(words, language) } as unknown as ReportWorld}><Drawn /></ReportContext>)
    return { page, watch: { ...watch!, ...besideTaps({ store }, watch!) } }
  }
  return { store, world, drawn, value: () => store.read().answers.waited, runs: () => store.read().facts.timers?.waited ?? null }
}

test('of two taps closer than a second the second does nothing, whatever it hits', () => {
  let now = 5_000
  const done: string[] = []
  const once = oneTap(() => now)
  for (const [at, deed] of [[5_000, 'stop'], [5_120, 'start'], [5_999, 'start'], [6_000, 'ask']] as const) {
    now = at
    once(() => done.push(deed))()
  }
  expect(done).toEqual(['stop', 'ask'])
})

test('a tap on a stopwatch that was stopped measures nothing anew: 10:18 stays', async () => {
  const { drawn, value, runs } = await aReport({})
  const { watch } = await drawn()
  watch.tap()
  expect(runs()).toBeNull()
  expect(value()).toEqual(tenEighteen)
})

test('measured again only when that is said, with the time before in sight and one tap away in every language', async () => {
  const { drawn, value, runs } = await aReport({})
  const { watch } = await drawn()
  watch.again()
  expect(runs()).not.toBeNull()
  for (const language of languages) {
    const { page } = await drawn(language)
    expect(page.match(/10:18/g)).toHaveLength(2)
    expect(page).not.toMatch(/[{}]|watch\./)
  }
  const { watch: running } = await drawn()
  running.cancel()
  expect(runs()).toBeNull()
  expect(value()).toEqual(tenEighteen)
})

test('a stopwatch that never measured can be called off without an answer', async () => {
  const { drawn, value, runs } = await aReport({ started: longAgo, answered: false })
  const { watch, page } = await drawn()
  expect(page).toContain('Cancel the stopwatch')
  watch.cancel()
  expect(runs()).toBeNull()
  expect(value()).toBeUndefined()
})

test('one tap stops what runs', async () => {
  vi.useFakeTimers({ now: Date.parse(longAgo) + 12_000 })
  const { drawn, value, runs } = await aReport({ started: longAgo })
  ;(await drawn()).watch.tap()
  vi.useRealTimers()
  expect(runs()).toBeNull()
  expect(value()).toMatchObject({ value: { seconds: 12 } })
})
