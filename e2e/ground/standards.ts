import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { finishImport } from '@/lib/usecases/standards/finish-import'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { saveDraft } from '@/lib/usecases/standards/save-draft'
import { startImport } from '@/lib/usecases/standards/start-import'
import { viewDraft } from '@/lib/usecases/standards/view-draft'
import { viewImport } from '@/lib/usecases/standards/view-import'
import { type Owned, ownerOf } from './people'

/** A questionnaire as a file, its bytes as text. */
export type Asked = Owned & { name: string; fileName: string; file: string }

/** The draft a questionnaire becomes, with a zone from 80 to 90 when asked for. */
export async function draft({ name, fileName, file, zone = false, ...owned }: Asked & { zone?: boolean }): Promise<{ standardId: string }> {
  const owner = await ownerOf(owned)
  const begun = await startImport(owner, { fileName, bytes: Buffer.from(file), language: 'en' })
  if (!('runId' in begun)) throw new Error(`${fileName} is no questionnaire`)
  const { choices } = await viewImport(owner, begun)
  const settings = { ...choices.settings, zone: zone ? { acceptable: 800, desired: 900 } : null }
  const came = await finishImport(owner, { ...begun, choices: { ...choices, name, settings } })
  if (!('standardId' in came)) throw new Error(`${fileName} is like a standard there is`)
  return { standardId: came.standardId }
}

/** The same, published as version 1. */
export async function standard(wish: Asked): Promise<{ standardId: string }> {
  const { standardId } = await draft({ ...wish, zone: true })
  await publish(wish, standardId)
  return { standardId }
}

/** The next version, in which the first question counts so many times; published. */
export async function nextVersion({ standardId, weight, ...owned }: Owned & { standardId: string; weight: number }): Promise<null> {
  const owner = await ownerOf(owned)
  await openNextDraft(owner, { standardId })
  const { content, revision } = await viewDraft(owner, { standardId })
  const [first, ...sections] = content.sections
  const [question, ...criteria] = first!.criteria
  const heavier = { ...content, sections: [{ ...first!, criteria: [{ ...question!, weightMilli: weight * 1_000 }, ...criteria] }, ...sections] }
  await saveDraft(owner, { standardId, revision, content: heavier })
  await publish(owned, standardId)
  return null
}

async function publish(owned: Owned, standardId: string): Promise<void> {
  const owner = await ownerOf(owned)
  const { revision } = await viewDraft(owner, { standardId })
  await publishStandard(owner, { standardId, revision, meaning: [] })
}
