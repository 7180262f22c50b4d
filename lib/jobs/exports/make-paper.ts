import 'server-only'
import type { AskedExport } from '@/lib/domain/export/asked-export.schema'
import type { Paper } from '@/lib/domain/export/paper'
import { fileNameOf } from '@/lib/domain/export/workbook-text'
import type { Language } from '@/lib/domain/language'
import { Problem } from '@/lib/domain/problem'
import { periodParam, standardParam, type ChosenSubject } from '@/lib/domain/scorecard/subject'
import { dayOf } from '@/lib/domain/visit/window'
import { usualTimeZone } from '@/lib/usecases/branches/usual-time-zone'
import type { Asker, ExportMade } from '@/lib/usecases/exports/run-export'
import { compareBranches } from '@/lib/usecases/scorecards/compare-branches'
import { viewArea } from '@/lib/usecases/scorecards/view-area'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { viewCriterion } from '@/lib/usecases/scorecards/view-criterion'
import { viewStandard } from '@/lib/usecases/scorecards/view-standard'
import { areaPaper } from './area-paper'
import { branchPaper } from './branch-paper'
import { comparePaper } from './compare-paper'
import { criterionPaper } from './criterion-paper'
import { drawApart } from './draw-apart'
import { speechIn } from './speech'
import { standardPaper } from './standard-paper'

/** Of a list that a page shows part by part. */
const REPORTS_PRINTED = 200

type AskedPaper = Extract<AskedExport, { format: 'pdf' }>
type Run = { asked: AskedPaper; language: Language; at: Date }

/** A page of the scorecards as PDF: what the same reader's page says, from the same use case. */
export async function makePaper(asker: Asker, run: Run): Promise<ExportMade> {
  const paper = await paperOf(asker, run)
  return { fileName: `${fileNameOf(paper.name)}.pdf`, total: 1, pieces: drawn(paper) }
}

async function* drawn(paper: Paper): AsyncGenerator<{ bytes: Uint8Array; done: number }> {
  const bytes = await drawApart(paper)
  yield { bytes, done: 1 }
}

/** @throws Problem 'not_found' where there is nothing to print (any more) */
export async function paperOf(asker: Asker, { asked, language, at }: Run): Promise<Paper> {
  const madeOn = dayOf(at, await usualTimeZone(asker))
  const of = async (base: Language) => ({ organization: asker.organization.name, madeOn, speech: await speechIn(language, base) })
  if (asked.what === 'criterion') {
    const { key, standard, period, regionId, branchId } = asked
    const found = await viewCriterion(asker, { key, standard, period, regionId, branchId, reports: REPORTS_PRINTED })
    return criterionPaper(found, await of(found.base))
  }
  const { standard, period, regionId } = asked
  if (asked.what === 'compare') {
    const found = await compareBranches(asker, { standard, period, regionId, order: 'name', whole: true })
    if (typeof found === 'string') throw new Problem('not_found')
    asAsked(found.subject, asked)
    return comparePaper(found, await of(found.words.versions.at(-1)?.base ?? 'en'))
  }
  if (asked.what === 'standard') {
    const found = await viewStandard(asker, { standard, period, regionId, standardId: standard.split('.')[0] ?? '' })
    if (found === 'empty') throw new Problem('not_found')
    asAsked(found.subject, asked)
    return standardPaper(found, await of(found.words.versions.at(-1)?.base ?? 'en'))
  }
  if (asked.branchId) {
    const { found } = await viewBranch(asker, { standard, period, branchId: asked.branchId })
    if (!found) throw new Problem('not_found')
    asAsked(found.subject, asked)
    return branchPaper(found, await of(found.words.versions.at(-1)?.base ?? 'en'))
  }
  const found = await viewArea(asker, { standard, period, regionId: regionId ?? null, every: { criterion: false, branch: true } })
  if (found === 'empty') throw new Problem('not_found')
  asAsked(found.subject, asked)
  return areaPaper(found, await of(found.words.versions.at(-1)?.base ?? 'en'))
}

/** A page falls back on what there is; a file is of what was asked for, or of nothing. @throws Problem 'not_found' */
function asAsked(subject: ChosenSubject, asked: { standard: string; period: string }): void {
  if (standardParam(subject) !== asked.standard || periodParam(subject) !== asked.period) throw new Problem('not_found')
}
