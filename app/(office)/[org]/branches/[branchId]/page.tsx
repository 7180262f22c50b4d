import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { BranchHistory } from '@/components/branches/branch-history'
import { BranchFacts } from '@/components/branches/branch-facts'
import { BranchPeople } from '@/components/branches/branch-people'
import { CancelMove } from '@/components/branches/cancel-move'
import { CloseBranch } from '@/components/branches/close-branch'
import { MoveBranches } from '@/components/branches/move-branches'
import { OfficePage } from '@/components/shell/office-page'
import { Badge } from '@/components/ui/badge'
import { buttonLook } from '@/components/ui/button-look'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { may } from '@/lib/domain/permission'
import { ViewBranch, viewBranch } from '@/lib/usecases/branches/view-branch'
import { listRegionChoices } from '@/lib/usecases/regions/list-regions'
import { requireActor } from '@/lib/web/actor'
import { orNotFound } from '@/lib/web/or-not-found'
import { PageTop } from '../../office-top'
import {
  addDutyAction, cancelMoveAction, closeBranchAction, endDutyAction, handOverDutyAction, moveBranchesAction, previewClosingAction, previewMoveAction, reopenBranchAction,
} from '../actions'

export default async function BranchPage({ params }: PageProps<'/[org]/branches/[branchId]'>) {
  const { org, branchId } = await params
  const actor = await requireActor(org, 'branch:view')
  const [t, format, branch] = await Promise.all([
    getTranslations('branches'), getFormatter(), orNotFound(() => viewBranch(actor, ViewBranch.parse({ branchId }))),
  ])
  const edits = may(actor, 'branch:edit')
  const regions = edits ? (await listRegionChoices(actor)).map(({ id, label }) => ({ value: id, label })) : []
  const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  const { name, state, today } = branch
  return (
    <Words of={['ui', 'branches']}>
      <PageTop
        org={org}
        crumbs={[{ label: t('title'), href: `/${org}/branches` }, { label: name }]}
        actions={
          edits ? (
            <Link href={`/${org}/branches/${branchId}/edit`} className={buttonLook({ variant: 'primary' })}>
              {t('edit')}
            </Link>
          ) : null
        }
      />
      <OfficePage>
        <PageHeader
          title={<span dir="auto">{name}</span>}
          badge={state === 'closed' ? <Badge tone="outline">{branch.closedOn ? t('closedSince', { day: day(branch.closedOn) }) : t('state.closed')}</Badge> : branch.closure ? <Badge tone="outline">{t('closesFrom', { day: day(branch.closure.from) })}</Badge> : null}
          actions={
            <>
              {may(actor, 'scorecard:view') ? (
                <Link href={`/${org}/scorecards/branches/${branchId}`} className={buttonLook()}>
                  {t('scorecard')}
                </Link>
              ) : null}
              {edits ? (
                <CloseBranch
                  branchId={branchId}
                  name={name}
                  closure={branch.closure}
                  today={today}
                  actions={{ close: closeBranchAction.bind(null, org), preview: previewClosingAction.bind(null, org), reopen: reopenBranchAction.bind(null, org) }}
                />
              ) : null}
            </>
          }
        />
        <BranchFacts branch={branch} />
        {edits ? (
          <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
            <section>
              <SectionHeader
                title={t('history')}
                end={<MoveBranches branchIds={[branchId]} move={moveBranchesAction.bind(null, org)} preview={previewMoveAction.bind(null, org)} regions={regions} today={today} />}
              />
              <BranchHistory
                turns={branch.turns}
                labels={branch.labels}
                today={today}
                scheduled={branch.scheduled}
                cancelMove={(from, region) => <CancelMove branchId={branchId} from={from} region={region} cancel={cancelMoveAction.bind(null, org)} />}
                summary={branch.placements.map(({ label, to }) => ({ label, until: to }))}
              />
            </section>
            <section>
              <SectionHeader title={t('people')} note={t('peopleNote')} />
              <BranchPeople
                branchId={branchId}
                today={today}
                duties={branch.duties.map((duty) => ({ ...duty, own: duty.userId === actor.userId && !actor.roles.includes('owner') }))}
                people={branch.people
                  .filter(({ userId }) => userId !== actor.userId || actor.roles.includes('owner'))
                  .map(({ userId, name: person }) => ({ value: userId, label: person }))}
                add={addDutyAction.bind(null, org)}
                end={endDutyAction.bind(null, org)}
                handOver={handOverDutyAction.bind(null, org)}
              />
            </section>
          </div>
        ) : null}
      </OfficePage>
    </Words>
  )
}
