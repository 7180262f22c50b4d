import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { countUnended, holdFiles, insertRun } from '@/lib/data/exports/runs'
import { enqueue } from '@/lib/data/jobs/enqueue'
import { listChoices } from '@/lib/data/published/choices'
import { findPlaces } from '@/lib/data/published/places'
import { withTenant } from '@/lib/data/tenant'
import { AskedExport } from '@/lib/domain/export/asked-export.schema'
import { MOST_AT_ONCE, type ExportLabel } from '@/lib/domain/export/export-run'
import { languages } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { standardParam, type StandardChoice } from '@/lib/domain/scorecard/subject'
import { partOf, placeOf } from '../scorecards/part'

export const RequestExport = z.object({
  /** Of the press of the button: pressed once, asked once, however often it arrives. */
  requestKey: z.uuid(),
  language: z.enum(languages),
  asked: AskedExport,
})

/**
 * Leaves a file to the worker and answers its run. What is asked for is judged now, so that nobody waits for a refusal, and again when
 * it is made. @throws Problem 'forbidden' | 'not_found' | 'too_many_requests'
 */
export async function requestExport(actor: Actor, input: z.input<typeof RequestExport>): Promise<{ id: string }> {
  permit(actor, 'export:make')
  const { requestKey, language, asked } = RequestExport.parse(input)
  permit(actor, asked.what === 'compare' || asked.what === 'standard' ? 'scorecard:compare' : asked.what === 'reports' || asked.what === 'answers' ? 'report:view' : 'scorecard:view')
  const part = partOf(actor, asked)
  return withTenant(actor, async (tx) => {
    const place = placeOf(actor, await findPlaces(tx, actor), part)
    const choice = (await listChoices(tx)).find((one) => standardParam(one) === asked.standard)
    if (!choice) throw new Problem('not_found')
    await holdFiles(tx, actor)
    const { id, fresh } = await insertRun(tx, actor, { requestKey, asked, language, label: { place, standard: choice.name, ...periodOf(asked, choice) } })
    if (!fresh) return { id }
    if ((await countUnended(tx, actor)) > MOST_AT_ONCE) throw new Problem('too_many_requests', { minutes: 0 })
    await record(tx, actor, 'export.requested', { kind: 'export', id }, {
      what: asked.what, format: asked.format, scope: part.kind,
      ...(part.kind === 'region' ? { regionId: part.regionId } : part.kind === 'branch' ? { branchId: part.branchId } : {}),
    })
    await enqueue(tx, 'run_export', { runId: id })
    return { id }
  })
}

function periodOf(asked: AskedExport, { waves }: StandardChoice): Pick<ExportLabel, 'wave' | 'period'> {
  if (asked.what === 'criterion') return { wave: null, period: 'waves' }
  if (asked.period === '12m') return { wave: null, period: 'months' }
  if (asked.period === 'all') return { wave: null, period: 'all' }
  const wave = waves.find(({ id }) => id === asked.period)
  if (!wave) throw new Problem('not_found')
  return { wave: wave.name, period: 'wave' }
}
