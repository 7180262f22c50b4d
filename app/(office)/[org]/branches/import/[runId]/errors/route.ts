import { getTranslations } from 'next-intl/server'
import { listImportErrors, ViewBranchImport } from '@/lib/usecases/branches/view-branch-import'
import { identifyActor } from '@/lib/web/actor'
import { csvResponse } from '@/lib/web/csv-file'
import { importSentences } from '@/lib/web/import-sentence'
import { respond } from '@/lib/web/respond'

/** The rows with errors as they stood in the file, with a column that says what is wrong: to mend and to send again. */
export function GET(_request: Request, { params }: RouteContext<'/[org]/branches/import/[runId]/errors'>) {
  return respond(async () => {
    const { org, runId } = await params
    const actor = await identifyActor(org)
    const [t, sentence, { header, rows }] = await Promise.all([
      getTranslations('branch-import'), importSentences(), listImportErrors(actor, ViewBranchImport.parse({ runId })),
    ])
    const lines = rows.map(({ line, cells, errors }) => [...header.map((_, column) => cells[column] ?? ''), String(line), errors.map(sentence).join(' ')])
    return csvResponse(t('errorFile'), [[...header, t('line'), t('whatIsWrong')], ...lines])
  })
}
