import { getLocale, getTranslations } from 'next-intl/server'
import { explainedReading, WhyBody } from '@/components/score/why-body'
import { whyName } from '@/components/score/score-figure'
import { scoreWords, type ScoreTable } from '@/components/score/score-words'
import { OfficePage } from '@/components/shell/office-page'
import type { Crumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Words } from '@/components/words'
import type { WhyView } from '@/lib/domain/scorecard/why-view'
import { PageTop } from './office-top'

/** An explanation on a page of its own: to be linked, opened in another window, printed. */
export async function WhyPage({ org, why, crumbs }: { org: string; why: WhyView; crumbs: readonly Crumb[] }) {
  const [locale, t, ui] = await Promise.all([getLocale(), getTranslations('why'), getTranslations('ui')])
  const words = scoreWords(locale, ui.raw('score') as ScoreTable)
  const title = whyName(explainedReading(why), words)
  return (
    <Words of={['why', 'reports', 'terms', 'ui']}>
      <PageTop org={org} crumbs={[...crumbs, { label: title }]} actions={<PrintButton label={t('print')} />} />
      <OfficePage>
        <PageHeader title={title} />
        <div className="max-w-180">
          <WhyBody why={why} org={org} words={words} open />
        </div>
      </OfficePage>
    </Words>
  )
}
