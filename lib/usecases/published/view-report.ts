import 'server-only'
import { z } from 'zod'
import type { ReadBy } from '@/lib/data/published/other-score'
import { findPublishedReport, findWithdrawnReport, type WithdrawnReport } from '@/lib/data/published/report'
import { type Tx, withTenant } from '@/lib/data/tenant'
import { type Language, textIn } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { may, permit } from '@/lib/domain/permission'
import { forReaders, type PublishedView } from '@/lib/domain/report/published'
import { reportSheet } from '@/lib/domain/report/sheet'
import { ScenarioDraft } from '@/lib/domain/visit/scenario.schema'

export const ViewReport = z.object({ reportNumber: z.string().min(1).max(64) })
export type ReportSeen = { kind: 'published'; report: PublishedView } | { kind: 'withdrawn'; report: WithdrawnReport }

/**
 * A published report as its readers see it: no shopper, no minute, cleared photos alone. A withdrawn one says why it is gone.
 * @throws Problem 'not_found', alike for unpublished, foreign, absent and out of scope
 */
export async function viewReport(actor: Actor, input: z.input<typeof ViewReport>, language: Language): Promise<ReportSeen> {
  permit(actor, 'report:view')
  const { reportNumber } = ViewReport.parse(input)
  return withTenant(actor, (tx) => readReport(tx, actor, reportNumber, language))
}

/** `by`: read by another score than the one that counts. */
export async function readReport(tx: Tx, actor: Actor, reportNumber: string, language: Language, by: ReadBy | null = null): Promise<ReportSeen> {
  const found = await findPublishedReport(tx, actor, reportNumber, by)
  if (!found) return { kind: 'withdrawn', report: await findWithdrawnReport(tx, actor, reportNumber) }
  const { content, answers, result, scenario, waveState, visitId, ...report } = found
  const name = ScenarioDraft.safeParse(scenario)
  return {
    kind: 'published',
    report: {
      ...report,
      visitId: may(actor, 'review:view') ? visitId : null,
      provisional: waveState !== 'closed',
      scenario: name.success ? textIn(name.data.name, language, content.baseLanguage) : '',
      sheet: forReaders(reportSheet(content, answers, result, language)),
    },
  }
}
