import { getTranslations } from 'next-intl/server'
import { ExportMenu, type ExportOffer } from '@/components/exports/export-menu'
import type { AskedExport } from '@/lib/domain/export/asked-export.schema'
import { REPORTS_AT_ONCE } from '@/lib/domain/export/export-run'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'
import { requestExportAction } from '../exports/actions'

type Part = { regionId?: string; branchId?: string }
/** Behind the page: visits, of which many make a long file, and past audits of files, which have no report. */
type Behind = { published: number; past?: number }
type Asked =
  | { what: 'scorecard' | 'compare' | 'standard'; standard: string; period: string; part?: Part; counts: Behind }
  | { what: 'criterion'; standard: string; key: string; period?: string; part?: Part }
  | { what: 'rollout' | 'common'; /** The page's own query. */ query: URLSearchParams }

/** What of this page can be taken away as a file; the network where neither region nor branch is named. */
export async function Exports({ org, actor, asked }: { org: string; actor: Actor; asked: Asked }) {
  if (!may(actor, 'export:make')) return null
  const t = await getTranslations('export')
  return (
    <ExportMenu
      label={t('menu')} offers={offersOf(org, asked, t)}
      request={requestExportAction.bind(null, org)} own={{ href: `/${org}/exports`, label: t('own') }} failed={t('failed')}
    />
  )
}

function offersOf(org: string, asked: Asked, t: (key: string, values?: { file: string }) => string): ExportOffer[] {
  if (asked.what === 'criterion') return [{ label: t('criterionPdf'), asked: { what: 'criterion', format: 'pdf', standard: asked.standard, key: asked.key, ...(asked.period ? { period: asked.period } : {}), ...asked.part } }]
  if ('query' in asked) {
    const href = (format: string) => `/api/v1/orgs/${org}/exports/${asked.what}?${new URLSearchParams([...asked.query, ['format', format]])}`
    return [{ label: t('comparisonBook'), href: href('xlsx') }, { label: t('comparisonTable'), href: href('csv') }]
  }
  const { what, standard, period, part = {}, counts: { published, past = 0 } } = asked
  const of = { standard, period, ...part }
  const href = (kind: 'scorecard' | 'reports', more: Record<string, string> = {}) => `/api/v1/orgs/${org}/exports/${kind}?${new URLSearchParams({ ...of, ...more })}`
  const table = (lines: 'reports' | 'answers', format: 'csv' | 'xlsx', named: string): ExportOffer => {
    const label = past > 0 ? t('withoutPast', { file: t(named) }) : t(named)
    return published > REPORTS_AT_ONCE[lines] ? { label, asked: { what: lines, format, ...of } } : { label, href: href('reports', { lines, ...(format === 'xlsx' ? { format } : {}) }) }
  }
  const paper: AskedExport = what === 'scorecard' ? { what, format: 'pdf', ...of } : { what, format: 'pdf', standard, period, regionId: part.regionId }
  return [
    { label: t(`${what}Pdf`), asked: paper },
    { label: t('scorecard'), href: href('scorecard') },
    table('reports', 'csv', 'reports'), table('reports', 'xlsx', 'reportsBook'), table('answers', 'csv', 'answers'), table('answers', 'xlsx', 'answersBook'),
  ]
}
