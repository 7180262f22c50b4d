import { getTranslations } from 'next-intl/server'
import { ExportMenu } from '@/components/exports/export-menu'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'
import { periodParam, standardParam, type ChosenSubject } from '@/lib/domain/scorecard/subject'

/** What of this scorecard can be taken away as a file; the network where neither region nor branch is named. */
export async function Exports({ org, actor, subject, part = {} }: { org: string; actor: Actor; subject: ChosenSubject; part?: { regionId?: string; branchId?: string } }) {
  if (!may(actor, 'export:make')) return null
  const t = await getTranslations('export')
  const asked = { standard: standardParam(subject), period: periodParam(subject), ...part }
  const href = (kind: 'scorecard' | 'reports', more: Record<string, string> = {}) => `/api/v1/orgs/${org}/exports/${kind}?${new URLSearchParams({ ...asked, ...more })}`
  return (
    <ExportMenu
      label={t('menu')}
      files={[
        { href: href('scorecard'), label: t('scorecard') },
        { href: href('reports', { lines: 'reports' }), label: t('reports') },
        { href: href('reports', { lines: 'answers' }), label: t('answers') },
      ]}
    />
  )
}
