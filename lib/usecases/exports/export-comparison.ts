import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { countDownload } from '@/lib/data/exports/count-download'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { standardParam } from '@/lib/domain/scorecard/subject'
import { compareCommon, CompareCommon, type CommonComparison } from '../scorecards/compare-common'
import { viewRollout, ViewRollout, type RolloutScorecard } from '../scorecards/view-rollout'

export const ExportRollout = ViewRollout
export const ExportCommon = CompareCommon

export type RolloutExport = RolloutScorecard & { view: NonNullable<RolloutScorecard['view']> }
export type CommonExport = Omit<CommonComparison, 'view'> & { view: Exclude<CommonComparison['view'], { tooMany: number }> }

/** Before and after a measure as its page shows it to this reader, recorded. @throws Problem 'forbidden' | 'too_many_downloads' | 'not_found', also where nothing is compared */
export async function exportRollout(actor: Actor, input: z.input<typeof ExportRollout>): Promise<RolloutExport> {
  permit(actor, 'export:make')
  await countDownload(actor)
  const found = await viewRollout(actor, input)
  // A page falls back on another standard; a file is of what was asked for, or of nothing.
  if (typeof found === 'string' || !found.view || (input.standard !== undefined && standardParam(found.subject) !== input.standard)) throw new Problem('not_found')
  const { subject, region, view } = found
  await recorded(actor, { ...subject, what: 'rollout', regionId: region?.id ?? null, rows: view.steps.reduce((sum, { lines }) => sum + lines.length + 2, 0) })
  return { ...found, view }
}

/** Two waves over their common criteria as their page shows them to this reader, recorded. @throws Problem 'forbidden' | 'too_many_downloads' | 'not_found', also where there is too much of it or nothing in common */
export async function exportCommon(actor: Actor, input: z.input<typeof ExportCommon>): Promise<CommonExport> {
  permit(actor, 'export:make')
  await countDownload(actor)
  const found = await compareCommon(actor, input)
  const { choice, part, view } = found
  if ('tooMany' in view || view.kept === 0) throw new Problem('not_found')
  await recorded(actor, {
    ...choice, what: 'common', rows: 2 + view.leftOut.length,
    ...(part.kind === 'region' ? { regionId: part.regionId } : part.kind === 'branch' ? { branchId: part.branchId } : {}),
  })
  return { ...found, view }
}

type Made = { standardId: string; channel: string; what: 'rollout' | 'common'; rows: number; regionId?: string | null; branchId?: string }

const recorded = (actor: Actor, { standardId, channel, what, rows, regionId, branchId }: Made): Promise<void> =>
  withTenant(actor, (tx) =>
    record(tx, actor, 'scorecard.exported', { kind: 'standard', id: standardId }, {
      channel, what, rows, scope: branchId ? 'branch' : regionId ? 'region' : 'network', ...(regionId ? { regionId } : {}), ...(branchId ? { branchId } : {}),
    }),
  )
