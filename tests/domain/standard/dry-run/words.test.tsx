import { NextIntlClientProvider, type Messages } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { ChangedVisits } from '@/components/standards/dry-run/changed-visits'
import { DecidingParts } from '@/components/standards/dry-run/deciding-parts'
import { Distribution } from '@/components/standards/dry-run/distribution'
import { DryRunChoice } from '@/components/standards/dry-run/dry-run-choice'
import { DryRunProgress } from '@/components/standards/dry-run/dry-run-progress'
import { Finding } from '@/components/standards/dry-run/finding'
import { NotKnown } from '@/components/standards/dry-run/not-known'
import type { DryRunStatus } from '@/components/standards/dry-run/use-dry-run'
import { ZoneFlow } from '@/components/standards/dry-run/zone-flow'
import { languages, localeOf, type Language } from '@/lib/domain/language'
import { leftOutReasons } from '@/lib/domain/score/carry-over'
import { outcomes } from '@/lib/domain/score/result'
import { edits } from '@/lib/domain/standard/dry-run/edits'
import type { DryRun, DryRunVisit, Figures } from '@/lib/domain/standard/dry-run/run'
import { rescoredOf, summarize } from '@/lib/domain/standard/dry-run/summary'

const words = async (language: Language) =>
  Object.fromEntries(
    await Promise.all(
      ['ui', 'terms', 'charts', 'standard-dry-run'].map(
        async (name) => [name, ((await import(`@/lib/i18n/messages/${language}/${name}.json`)) as { default: unknown }).default] as const,
      ),
    ),
  ) as unknown as Messages

const figures = (service: number | null, outcome: Figures['outcome']): Figures => ({ service, official: outcome === 'gated' ? 0 : service, outcome, criticalFailures: outcome === 'gated' ? 1 : 0 })
const visit = (at: number, before: Figures, after: Figures | null, covered = 100_000_000): DryRunVisit => ({
  reportNumber: `R-${at}`, branch: `Branch ${at}`, visitedOn: '2026-03-02', version: 1, before, after, covered,
})
/** Every outcome on both sides, more rows than are shown at once, a visit too little covered and one covered in part. */
const run: DryRun = {
  visits: [
    ...Array.from({ length: 30 }, (_, at) => visit(at, figures(75_000_000, 'below'), figures(83_300_000, 'inside'))),
    ...outcomes.map((outcome, at) => visit(100 + at, figures(outcome === 'no_score' ? null : 91_000_000, outcome), figures(12_000_000, outcomes[(at + 1) % outcomes.length]!))),
    visit(200, figures(50_000_000, 'below'), figures(50_000_000, 'below'), 92_000_000),
    visit(201, figures(50_000_000, 'below'), null, 40_000_000),
  ],
  effects: [
    { part: { kind: 'criterion', key: 'greeted' }, moved: 30, sum: 249_000_000, total: 249_000_000, decides: 30, edits: edits.map((edit) => ({ edit, moved: 30, sum: 1_000_000, total: 2_000_000, decides: 3 })) },
    { part: { kind: 'section', key: 'door' }, moved: 1, sum: -20_000, total: 20_000, decides: 0, edits: [{ edit: 'sectionWeight', moved: 1, sum: -20_000, total: 20_000, decides: 0 }] },
    ...['zone', 'method'].map((key) => ({ part: { kind: 'setting' as const, key }, moved: 0, sum: 0, total: 0, decides: 2, edits: [] })),
    ...Array.from({ length: 20 }, (_, at) => ({ part: { kind: 'criterion' as const, key: `c${at}` }, moved: 2, sum: 100_000, total: 100_000, decides: 0, edits: [] })),
  ],
  notKnown: leftOutReasons.map((reason) => ({ criterionKey: `key_${reason}`, reason, visits: 3 })),
}
const states: DryRunStatus[] = [
  { kind: 'running' }, { kind: 'stopped' }, { kind: 'done' }, { kind: 'failed', message: null, stale: false }, { kind: 'failed', message: null, stale: true },
]
const nothing = () => undefined

test.each(languages)('every state of a dry run has its sentences in %s', async (language) => {
  const missing = vi.fn()
  const summary = summarize(run)
  const zone = { acceptable: 800, desired: 900 }
  const names = { 'criterion greeted': 'Greeted at once', 'section door': 'Door' }
  const shown = renderToStaticMarkup(
    <NextIntlClientProvider locale={localeOf(language)} messages={await words(language)} timeZone="UTC" onError={missing}>
      <DryRunChoice period="12m" channel="on_site" channels={[{ channel: 'on_site', visits: 21 }, { channel: 'web', visits: 1 }]} />
      {states.map((status, at) => <DryRunProgress key={at} status={status} seen={21} total={1_000} onStop={nothing} onGoOn={nothing} onStartAgain={nothing} />)}
      <Finding summary={summary} />
      <Finding summary={{ ...summary, changed: [], moved: 0 }} />
      <Finding summary={{ ...summary, rescored: 0 }} />
      <Distribution visits={rescoredOf(run.visits)} zone={zone} />
      <Distribution visits={rescoredOf(run.visits).slice(0, 1)} zone={null} />
      <ZoneFlow flow={summary.flow} />
      <DecidingParts effects={summary.effects} names={names} />
      <ChangedVisits visits={summary.changed} reports="/org/reports" />
      <NotKnown list={run.notKnown} names={{}} />
    </NextIntlClientProvider>,
  )
  expect(missing.mock.calls).toEqual([])
  expect(shown).not.toMatch(/standard-dry-run\.|\{[a-z]+[,}]/)
  expect(shown).toContain('Greeted at once')
  expect(new Set(shown.match(/\/org\/reports\/R-\d+/g))).toHaveProperty('size', 25)
})
