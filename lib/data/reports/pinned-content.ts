import 'server-only'
import { Problem } from '@/lib/domain/problem'
import type { StandardContent } from '@/lib/domain/standard/content'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import type { StandardState } from '@/lib/domain/standard/version'
import type { Statements } from '../connections'
import { assertStandard } from '../standards/find-version'
import type { Tx } from '../tenant'

const KEPT = 200
const seen = new Map<string, StandardContent>()

/**
 * The document a visit pins. A published version never changes, so a process keeps the latest read ones: a tap on the phone does
 * not parse a hundred kilobytes again. Ask only with an id read inside the wall. @throws Problem 'not_found'
 */
export async function pinnedContent(tx: Statements, organizationId: string, versionId: string): Promise<StandardContent> {
  const [content] = await pinnedContents(tx, organizationId, [versionId])
  if (!content) throw new Problem('not_found')
  return content
}

/** Several, in the order asked for; those that are not kept are read in one statement. @throws Problem 'not_found' when one is absent */
export async function pinnedContents(tx: Statements, organizationId: string, versionIds: readonly string[]): Promise<StandardContent[]> {
  const keyOf = (id: string) => `${organizationId}/${id}`
  const known = new Map(versionIds.map((id) => [id, seen.get(keyOf(id))]))
  const unread = versionIds.filter((id) => !known.get(id))
  const rows = unread.length === 0 ? [] : await tx.$queryRaw<{ id: string; state: StandardState; content: unknown }[]>`
    select id::text, state::text, content from "StandardVersion" where "organizationId" = ${organizationId}::uuid and id = any (${unread}::uuid[])`
  for (const { id, state, content } of rows) {
    const read = StandardDraft.parse(content)
    known.set(id, read)
    if (state !== 'draft') keep(keyOf(id), read)
  }
  return versionIds.map((id) => {
    const content = known.get(id)
    if (!content) throw new Problem('not_found')
    return content
  })
}

function keep(key: string, content: StandardContent): void {
  seen.set(key, content)
  const oldest = seen.keys().next().value
  if (seen.size > KEPT && oldest !== undefined) seen.delete(oldest)
}

/** The version in force with its document, or null while the standard is a first draft. @throws Problem 'not_found' */
export async function latestPinned(tx: Tx, organizationId: string, standardId: string): Promise<{ id: string; content: StandardContent } | null> {
  const [newest] = await tx.$queryRaw<{ id: string }[]>`
    select id::text from "StandardVersion" where "organizationId" = ${organizationId}::uuid and "standardId" = ${standardId}::uuid and state = 'published'
    order by number desc limit 1`
  if (newest) return { id: newest.id, content: await pinnedContent(tx, organizationId, newest.id) }
  await assertStandard(tx, organizationId, standardId)
  return null
}
