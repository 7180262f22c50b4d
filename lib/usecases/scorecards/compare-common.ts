import 'server-only'
import { z } from 'zod'
import { listChoices, listWaveFigures } from '@/lib/data/published/choices'
import { listBranchRows } from '@/lib/data/published/figures'
import { countPastReports, listPastReports } from '@/lib/data/published/past-reports'
import { findPlaces } from '@/lib/data/published/places'
import { rescoreCommon } from '@/lib/data/published/rescore-common'
import { findStandardWords } from '@/lib/data/published/standard-words'
import { findTrend } from '@/lib/data/published/version-chain'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { versionsOf } from '@/lib/domain/scorecard/area'
import { keptOf, standardParam, type StandardChoice, type WaveChoice } from '@/lib/domain/scorecard/subject'
import type { StandardWords } from '@/lib/domain/scorecard/words'
import type { CommonPart } from '@/lib/domain/trend/common-score'
import { commonView, type CommonView } from '@/lib/domain/trend/common-view'
import { Asked, partOf, placeOf } from './part'

export const CompareCommon = Asked.extend({ beforeWaveId: z.uuid(), waveId: z.uuid() })

/** What is scored again while somebody waits: a second or two of work. */
const MOST_REPORTS = 12_000

export type CommonComparison = {
  choice: StandardChoice
  before: WaveChoice
  wave: WaveChoice
  part: CommonPart
  /** Of the region or branch; empty for the network. */
  place: string
  words: StandardWords
  /** Or how many reports are too many for one answer. */
  view: CommonView | { tooMany: number; most: number }
}

/**
 * Two waves over the criteria that their versions have in common, under the newer weights. Reads two waves of reports, never more;
 * the spread is that of the whole network unless that is too much. @throws Problem 'forbidden' | 'not_found'
 */
export async function compareCommon(actor: Actor, input: z.input<typeof CompareCommon>, most = MOST_REPORTS): Promise<CommonComparison> {
  permit(actor, 'scorecard:view')
  const asked = CompareCommon.parse(input)
  const part = partOf(actor, asked)
  return withTenant(
    actor,
    async (tx) => {
      const places = await findPlaces(tx, actor)
      const place = placeOf(actor, places, part)
      const choice = (await listChoices(tx)).find((one) => standardParam(one) === asked.standard)
      const [before, wave] = (choice?.waves ?? []).filter(({ id }) => id === asked.beforeWaveId || id === asked.waveId)
      if (!choice || !before || !wave) throw new Problem('not_found')
      const subject = { ...choice, period: { kind: 'wave' as const, waveId: wave.id }, beforeWaveId: before.id, kept: keptOf(choice) }
      const count = await countPastReports(tx, subject, [before.id, wave.id], part)
      const whole = count.all <= most
      const words = await findStandardWords(tx, choice.standardId)
      const found = { choice, before, wave, part, place, words }
      if (!whole && count.own > most) return { ...found, view: { tooMany: count.own, most } }
      if (count.own === 0) throw new Problem('not_found')
      const reports = await listPastReports(tx, subject, [before.id, wave.id], whole ? { kind: 'network' } : part)
      const branchRows = await listBranchRows(tx, subject, [])
      // Reports are read by the versions they were made under; the published figures may stand under later ones.
      const numbers = [...reports.map(({ version }) => version), ...versionsOf(branchRows)]
      const { chain, trend } = await findTrend(tx, actor.organizationId, choice.standardId, numbers, { always: true })
      const scores = await rescoreCommon(tx, actor.organizationId, reports, before.id, chain)
      const figures = await listWaveFigures(tx, [before.id, wave.id], [before.id, wave.id])
      const frozen = (one: WaveChoice) => ({ ...one, figures: figures.get(one.id) ?? null })
      const own = actor.scope.kind === 'all' ? null : places.branches.filter(({ visible }) => visible)
      return { ...found, view: commonView({ ...scores, part, trend, branchRows, places, own, waves: { before: frozen(before), now: frozen(wave) } }) }
    },
    { timeout: 60_000 },
  )
}
