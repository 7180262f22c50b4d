import { expect, test } from 'vitest'
import { chooseSubject, type StandardChoice, type WaveChoice } from '@/lib/domain/scorecard/subject'

const wave = (id: string, startsOn: string, over: Partial<WaveChoice> = {}): WaveChoice => ({ id, name: id, startsOn, endsOn: startsOn, state: 'open', minimumVisits: 5, imported: false, campaignId: 'main', ...over })
const past = (id: string, startsOn: string): WaveChoice => wave(id, startsOn, { state: 'imported', imported: true, campaignId: 'past', minimumVisits: 3 })
const choiceOf = (...waves: WaveChoice[]): StandardChoice => ({ standardId: 's', name: 'S', channel: 'on_site', waves })
const opened = (choice: StandardChoice, period?: string, usual: 'wave' | 'months' = 'wave') => {
  const { wave: shown, period: chosen, minimum, beforeWaveId } = chooseSubject([choice], { period }, null, '2026-11-15', usual)!
  return [shown?.id ?? chosen.kind, minimum, beforeWaveId]
}

test('a file with audits after the last wave of visits is nobody’s opening page, and sets no minimum', () => {
  const visits = [wave('spring', '2026-04-01'), wave('autumn', '2026-09-01')]
  const [before, after] = [choiceOf(...visits), choiceOf(...visits, past('2026 Q4', '2026-10-01'))]
  for (const [period, usual] of [[undefined, 'wave'], [undefined, 'months'], ['12m', 'wave'], ['all', 'wave'], ['autumn', 'wave']] as const) {
    expect(opened(after, period, usual)).toEqual(opened(before, period, usual))
  }
  expect(opened(after)).toEqual(['autumn', 5, 'spring'])
  expect(opened(after, 'all')).toEqual(['all', 5, null])
  // Whoever asks for the file's own period gets it.
  expect(opened(after, '2026 Q4')).toEqual(['2026 Q4', 3, null])
})

test('where there is nothing but files, the last of their periods opens', () => {
  expect(opened(choiceOf(past('2025', '2025-01-01'), past('2026', '2026-01-01')))).toEqual(['2026', 3, '2025'])
})

test('what an address asks for and is not there is told; what is only remembered is not', () => {
  const [here, there] = [choiceOf(wave('spring', '2026-04-01')), { ...choiceOf(wave('other', '2026-05-01')), standardId: 't' }]
  const unmet = (asked: { standard?: string; period?: string }, remembered: { standard?: string; period?: string } | null = null) => {
    const { unmet: told, standardId, wave: shown } = chooseSubject([here, there], asked, remembered, '2026-11-15', 'wave')!
    return [told, standardId, shown?.id ?? null]
  }
  expect(unmet({})).toEqual([null, 's', 'spring'])
  expect(unmet({ standard: 's.on_site', period: '12m' })).toEqual([null, 's', null])
  expect(unmet({ standard: '', period: '' })).toEqual([null, 's', 'spring'])
  expect(unmet({ period: 'gone' })).toEqual(['period', 's', 'spring'])
  // A wave of another standard is none of this one's.
  expect(unmet({ standard: 's.on_site', period: 'other' })).toEqual(['period', 's', 'spring'])
  expect(unmet({ standard: 's.phone', period: 'other' })).toEqual(['standard', 's', 'spring'])
  expect(unmet({}, { standard: 'gone', period: 'gone' })).toEqual([null, 's', 'spring'])
  expect(unmet({ standard: 'gone' }, { standard: 't.on_site' })).toEqual(['standard', 't', 'other'])
})
