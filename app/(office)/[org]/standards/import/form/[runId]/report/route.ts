import { getTranslations } from 'next-intl/server'
import { detailWords, placeWords } from '@/components/standards/xlsform/finding-words'
import { kinds } from '@/lib/domain/standard/xlsform/finding'
import { formReport, ViewFormImport } from '@/lib/usecases/standards/view-form-import'
import { identifyActor } from '@/lib/web/actor'
import { csvResponse } from '@/lib/web/csv-file'
import { readerLanguage } from '@/lib/web/reader-language'
import { respond } from '@/lib/web/respond'

/** What of a form did not come over, a line a place, as a table for whoever keeps the form. */
export function GET(_request: Request, { params }: RouteContext<'/[org]/standards/import/form/[runId]/report'>) {
  return respond(async () => {
    const { org, runId } = await params
    const actor = await identifyActor(org)
    const [t, language, { fileName, report }] = await Promise.all([getTranslations('xlsform'), readerLanguage(), formReport(actor, ViewFormImport.parse({ runId }))])
    const head = [t('kindColumn'), t('placeColumn'), t('nameColumn'), t('whatColumn'), t('detailColumn')]
    const lines = kinds.flatMap((kind) =>
      report.findings.filter((found) => found.kind === kind).map((found) => [t(`kind.${kind}`), placeWords(found, t), found.name, t(`code.${found.code}`), detailWords(found, t)]),
    )
    return csvResponse(t('reportFile', { name: fileName.replace(/\.[a-z0-9]{1,5}$/i, '') }), [head, ...lines], language)
  })
}
