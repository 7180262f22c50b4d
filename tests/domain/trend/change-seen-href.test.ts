import { expect, it } from 'vitest'
import { changeSeenHref } from '@/components/trends/addresses'
import type { WaveChoice } from '@/lib/domain/scorecard/subject'

const waveOf = (id: string, imported = false): WaveChoice => ({ id, name: id, startsOn: '2026-01-01', endsOn: '2026-03-31', state: imported ? 'imported' : 'closed', minimumVisits: 3, imported })
const href = (waves: WaveChoice[], at: number, beforeWaveId: string | null) =>
  changeSeenHref('rasa', { choice: { standardId: 's', name: 'Service', channel: 'on_site', waves }, standardId: 's', channel: 'on_site', wave: waves[at] ?? null, beforeWaveId }, { kind: 'branch', branchId: 'b' })

it('a branch’s change on the wave before opens what changed, criterion by criterion', () =>
  expect(href([waveOf('q1'), waveOf('q2')], 1, 'q1')).toBe('/rasa/scorecards/common?standard=s.on_site&before=q1&wave=q2&branch=b'))

it.each([
  ['in months', [waveOf('q1')], 9, null],
  ['in the first wave', [waveOf('q1')], 0, null],
  ['on past audits', [waveOf('old', true), waveOf('q1')], 1, 'old'],
  ['of past audits', [waveOf('q1'), waveOf('late', true)], 1, 'q1'],
])('%s nothing is opened', (_, waves, at, before) => expect(href(waves, at, before)).toBeNull())
