import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { OwnTexts } from '@/components/standards/own/own-texts'
import { PlannedOnOlder } from '@/components/standards/planned-on-older'
import { StandardSheet } from '@/components/standards/standard-sheet'
import { StandardVerbs } from '@/components/standards/standard-verbs'
import { StandardVersions } from '@/components/standards/standard-versions'
import { Badge } from '@/components/ui/badge'
import { buttonLook } from '@/components/ui/button-look'
import { PageHeader } from '@/components/ui/page-header'
import { OfficePage } from '@/components/shell/office-page'
import { Words } from '@/components/words'
import { may } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { languageOf } from '@/lib/domain/language'
import { viewPlannedOnOlder } from '@/lib/usecases/standards/move-planned-visits'
import { ViewStandard, viewStandard } from '@/lib/usecases/standards/view-standard'
import { usualTimeZone } from '@/lib/usecases/branches/usual-time-zone'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../office-top'
import { archiveStandardAction, discardDraftAction, keepCopyAction, movePlannedVisitsAction, openNextDraftAction, putBackPlannedVisitsAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standards'))('standard') }
}

export default async function StandardPage({ params, searchParams }: PageProps<'/[org]/standards/[standardId]'>) {
  const { org, standardId } = await params
  const actor = await requireActor(org, 'standard:view')
  const asked = ViewStandard.safeParse({ standardId, number: z.coerce.number().optional().parse((await searchParams).version) })
  if (!asked.success) notFound()
  const standard = await viewStandard(actor, asked.data).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') notFound()
    throw error
  })
  const [say, terms, locale, timeZone] = await Promise.all([getTranslations('standards'), getTranslations('terms'), getLocale(), usualTimeZone(actor)])
  const { name, shown, draft, versions, usedBy, archivedAt } = standard
  const planned = may(actor, 'standard:publish') ? await viewPlannedOnOlder(actor, { standardId }) : null
  const scored = may(actor, 'scorecard:compare') && versions.some(({ state }) => state !== 'draft')
  const home = `/${org}/standards`
  return (
    <>
      <PageTop
        org={org} crumbs={[{ label: say('title'), href: home }, { label: name }]}
        actions={scored ? <Link href={`/${org}/scorecards/standards/${standardId}`} className={buttonLook({ variant: 'secondary' })}>{(await getTranslations('standard-card'))('open')}</Link> : null}
      />
      <OfficePage>
        <PageHeader
          title={<span dir="auto">{name}</span>}
          badge={
            <span className="flex gap-2">
              <Badge tone={shown.state === 'published' ? 'accent' : 'neutral'}>{say('versionState', { number: shown.number, state: terms(`standardState.${shown.state}`) })}</Badge>
              {archivedAt ? <Badge>{say('archived')}</Badge> : null}
            </span>
          }
          actions={
            may(actor, 'standard:edit') ? (
              <Words of={['ui', 'standards']}>
                <StandardVerbs
                  standardId={standardId}
                  home={home}
                  shown={shown.number}
                  archived={archivedAt !== null}
                  draft={draft && { number: draft.number, revision: draft.revision }}
                  published={versions.some(({ state }) => state !== 'draft')}
                  open={openNextDraftAction.bind(null, org)}
                  discard={discardDraftAction.bind(null, org)}
                  archive={archiveStandardAction.bind(null, org)}
                />
              </Words>
            ) : null
          }
        />
        {may(actor, 'standard:edit') ? (
          <Words of={['ui', 'terms', 'standards', 'standard-own', 'standard-compare']}>
            <OwnTexts
              organizationId={actor.organizationId} userId={actor.userId} standardId={standardId} draftId={draft?.id ?? null} home={home} currency={standard.currency} timeZone={timeZone}
              shown={{ number: shown.number, name, content: shown.content }} keepCopy={keepCopyAction.bind(null, org)}
            />
          </Words>
        ) : null}
        {planned ? (
          <Words of={['ui', 'standard-compare']}>
            <PlannedOnOlder
              planned={planned} standardId={standardId}
              move={movePlannedVisitsAction.bind(null, org)} putBack={putBackPlannedVisitsAction.bind(null, org)}
            />
          </Words>
        ) : null}
        <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_280px] lg:gap-12">
          <StandardSheet photos={`/api/v1/orgs/${org}/standards/images`} content={shown.content} language={languageOf(locale)} currency={standard.currency} />
          <StandardVersions versions={versions} shown={shown.number} usedBy={usedBy} timeZone={timeZone} home={`${home}/${standardId}`} campaigns={`/${org}/campaigns`}
            recalculations={may(actor, 'visit:recalculate') && versions.some(({ state }) => state !== 'draft') ? `${home}/${standardId}/recalculations` : null} />
        </div>
      </OfficePage>
    </>
  )
}
