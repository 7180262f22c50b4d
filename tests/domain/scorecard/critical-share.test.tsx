import { renderToStaticMarkup } from 'react-dom/server'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { scoreWords } from '@/components/score/score-words'
import { Attention } from '@/components/scorecards/attention'
import type { Speech } from '@/components/scorecards/speech'
import { languages, localeOf, type Language } from '@/lib/domain/language'
import { areaView } from '@/lib/domain/scorecard/area-view'
import type { FrozenWave } from '@/lib/domain/scorecard/frozen'
import type { BranchRow } from '@/lib/domain/scorecard/rows'
import type { StandardWords } from '@/lib/domain/scorecard/words'
import type { AreaScorecard } from '@/lib/usecases/scorecards/view-area'
import { areaPaper } from '@/lib/jobs/exports/area-paper'
import { speechIn } from '@/lib/jobs/exports/speech'
import { wordsOf } from '@/lib/i18n/words'

const root = { id: 'root', parentId: null, name: 'Network', path: ['root'] }
const words: StandardWords = { versions: [{ number: 1, base: 'en', zone: null, goal: null }], sections: [], criteria: [] }
const places = { regions: [root], branches: [{ id: 'b', name: 'Bridge Street', town: '', regionId: 'root', openedOn: null, closedOn: null, visible: true }] }
const overdue = { count: 0, longest: [] }

/** Visits of one branch in a wave: how many counted, how many of them failed critically, and how many failures that makes. */
function told(n: number, gated: number, failures: number, frozen: FrozenWave['figures'] = null): AreaScorecard {
  const wave: FrozenWave = { id: 'w', name: 'Spring', startsOn: '2026-04-01', endsOn: '2026-06-30', state: frozen ? 'closed' : 'open', minimumVisits: 3, figures: frozen }
  const sum = BigInt(n) * 80_000_000n
  const row: BranchRow = {
    branchId: 'b', regionPath: root.path, waveId: 'w', when: 'now', version: 1, versions: [1], visits: n, scored: n, sum, sumSquares: sum * 80_000_000n, sumOfficial: 0n,
    gated, criticalFailures: failures, incomplete: 0, excluded: 0,
  }
  const subject = {
    choice: { standardId: 's', name: 'Service', channel: 'on_site' as const, waves: [wave] }, standardId: 's', channel: 'on_site' as const, period: { kind: 'wave' as const, waveId: 'w' },
    wave, beforeWaveId: null, unmet: null, minimum: 3, kept: [], span: { from: wave.startsOn, to: wave.endsOn },
  }
  const view = areaView({
    region: null, subject, waves: [], words, places, trend: { breakOf: () => null, breakBetween: () => null, groups: (numbers) => [[...numbers]] }, chain: [],
    branchRows: [row], todayRows: [], sectionRows: [], criterionRows: [], branchLimit: 5,
  })
  return { subject, view, overdue, planned: null } as unknown as AreaScorecard
}

async function onPage(language: Language, found: AreaScorecard): Promise<string> {
  const [locale, messages] = [localeOf(language), (await wordsOf(language)) as Record<string, Record<string, unknown>>]
  const table = (messages as unknown as { ui: { score: Parameters<typeof scoreWords>[1] } }).ui.score
  const speech = { locale, t: createTranslator({ locale, messages, namespace: 'scorecards' }), words: scoreWords(locale, table), say: ({ en = '' }) => en } as unknown as Speech
  const href = () => '/'
  return renderToStaticMarkup(<Attention view={found.view} overdue={overdue} actionsHref="/" actionHref={href} criterionHref={href} branchHref={href} whyBranch={href} speech={speech} />)
}

async function onPaper(language: Language, found: AreaScorecard): Promise<string> {
  const paper = areaPaper(found, { organization: 'Acme', madeOn: '2026-07-01', speech: await speechIn(language, 'en') })
  return JSON.stringify(paper.blocks.find(({ kind }) => kind === 'lists'))
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test.each<[Language, string, string]>([
  ['en', 'in 1 of 3 visits, 33.3%', 'in 2 of 2 visits, 100%'],
  ['ru', 'в 1 визите из 3, 33,3 %', 'в 2 визитах из 2, 100 %'],
  ['lt', '1 vizite iš 3, 33,3 %', '2 vizituose iš 2, 100 %'],
])('a visit that failed two gates is one visit of those told in %s, on the page and on paper', async (language, one, two) => {
  for (const tell of [onPage, onPaper]) {
    expect(plain(await tell(language, told(3, 1, 2)))).toContain(one)
    expect(plain(await tell(language, told(2, 2, 4)))).toContain(two)
  }
})

test.each(languages)('no share is told of no failure in %s, nor of a closed wave whose visits are no longer known', async (language) => {
  const figure = { service: 80_000_000, official: 0, visits: 3, branches: 1, criticalFailures: 2 }
  const closed = { network: figure, regions: [], branches: [] }
  expect(told(3, 1, 2, closed).view.reading.gated).toBe(1)
  expect(told(3, 2, 4, closed).view.reading.gated).toBeUndefined()
  for (const tell of [onPage, onPaper]) {
    for (const found of [told(3, 0, 0), told(3, 2, 4, closed)]) {
      const text = plain(await tell(language, found))
      expect(text).not.toContain('%')
      expect(text).toMatch(/\b3 (visits|визита|vizituose)/)
    }
  }
})
