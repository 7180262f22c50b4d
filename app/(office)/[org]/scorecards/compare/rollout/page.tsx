import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { rolloutHref } from '@/components/rollout/addresses'
import { OfficePage } from '@/components/shell/office-page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { addReached, MONTHS_COMPARED, REACHED_MOST, readSteps, STEPS_MOST } from '@/lib/domain/scorecard/rollout'
import { viewRollout } from '@/lib/usecases/scorecards/view-rollout'
import { requireActor } from '@/lib/web/actor'
import { inPartAsked, partNamed } from '@/lib/web/part-asked'
import { PageTop } from '../../../office-top'
import { NothingYet } from '../../nothing-yet'
import { askedOf } from '../../scope'
import { RolloutPage } from './rollout'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rollout'))('title') }
}

type Said = string | string[] | undefined
const all = (value: Said) => (value === undefined ? [] : [value].flat().filter(Boolean)).slice(0, 500)
const one = (value: Said) => all(value)[0]

/** Before and after a measure, told only against branches it has not reached yet. */
export default async function RolloutComparisonPage({ params, searchParams }: PageProps<'/[org]/scorecards/compare/rollout'>) {
  const [{ org }, search] = await Promise.all([params, searchParams])
  const actor = await requireActor(org, 'scorecard:compare')
  const { standard } = askedOf(search)
  const region = partNamed(search)
  const months = MONTHS_COMPARED.find((known) => String(known) === one(search.months)) ?? 6
  const worst = one(search.worst) === '1'
  const steps = readSteps(all(search.r))
  const [on, chosen, added] = [one(search.on) ?? '', all(search.b), one(search.add) === '1']
  // The form's answer becomes an address of its own: what was reached, and nothing of the form.
  const next = addReached(steps, { on, branchIds: chosen })
  const count = next.reduce((sum, { branchIds }) => sum + branchIds.length, 0)
  const fits = next.length <= STEPS_MOST && count <= REACHED_MOST
  if (added && /^\d{4}-\d\d-\d\d$/.test(on) && chosen.length > 0 && fits) redirect(rolloutHref(org, { standard, region, steps: next, months, worst }))
  const { found, strayed } = await inPartAsked(region, (regionId) => viewRollout(actor, { standard, regionId, steps: regionId === region ? steps : [], months }))
  const [t, scorecards] = await Promise.all([getTranslations('rollout'), getTranslations('scorecards')])
  if (typeof found === 'string') {
    return (
      <>
        <PageTop org={org} crumbs={[{ label: scorecards('title'), href: `/${org}/scorecards` }, { label: t('title') }]} />
        <OfficePage>
          <PageHeader title={t('title')} />
          {found === 'empty' ? <NothingYet org={org} actor={actor} /> : <EmptyState sentence={scorecards('emptyScope')} />}
        </OfficePage>
      </>
    )
  }
  const problem = !added ? null : fits ? t('form.missing') : t('form.tooMany', { steps: STEPS_MOST, branches: REACHED_MOST })
  return <RolloutPage org={org} actor={actor} found={found} months={months} worst={worst} strayed={strayed} asked={{ on, chosen: new Set(chosen), problem }} />
}
