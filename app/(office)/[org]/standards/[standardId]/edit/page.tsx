import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { StandardEditor } from '@/components/standards/editor/standard-editor'
import { Words } from '@/components/words'
import { Problem } from '@/lib/domain/problem'
import { ViewDraft, viewDraft } from '@/lib/usecases/standards/view-draft'
import { requireActor } from '@/lib/web/actor'
import { keepCopyAction, publishStandardAction, saveDraftAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standards'))('editing') }
}

export default async function EditStandardPage({ params }: PageProps<'/[org]/standards/[standardId]/edit'>) {
  const { org, standardId } = await params
  const actor = await requireActor(org, 'standard:edit')
  const asked = ViewDraft.safeParse({ standardId })
  if (!asked.success) notFound()
  const draft = await viewDraft(actor, asked.data).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'standard_not_draft') redirect(`/${org}/standards/${standardId}`)
    if (error instanceof Problem && error.code === 'not_found') notFound()
    throw error
  })
  const { organizationId, userId } = actor
  const { id, standardName, industry, number, revision, updatedAt, content, before, currency, timeZone, branchAttributes, recordsPeople, lastSaved, savedPage, savedTurn } = draft
  const last = { lastSaved: { ...lastSaved, own: lastSaved.own === 1 }, lastPage: savedPage === null ? null : { page: savedPage, turn: savedTurn } }
  return (
    <Words of={['ui', 'terms', 'standards', 'standard-editor', 'standard-own', 'standard-conditions', 'standard-compare', 'standard-lint', 'standard-translate']}>
      <StandardEditor
        key={id}
        home={`/${org}/standards`}
        photos={`/api/v1/orgs/${org}/standards/images`}
        draft={{ organizationId, userId, standardId, versionId: id, name: standardName, industry, number, revision, updatedAt: updatedAt.toISOString(), ...last, content, before, currency, timeZone, branchAttributes, recordsPeople }}
        actions={{
          save: saveDraftAction.bind(null, org),
          publish: publishStandardAction.bind(null, org),
          keepCopy: keepCopyAction.bind(null, org),
        }}
      />
    </Words>
  )
}
