import 'server-only'
import { z } from 'zod'
import { pinnedContents } from '@/lib/data/reports/pinned-content'
import { currencyOf } from '@/lib/data/standards/drafts'
import { listMeantOtherwise } from '@/lib/data/standards/meant-otherwise'
import { findStandardHead } from '@/lib/data/standards/standard-sheet'
import { withTenant } from '@/lib/data/tenant'
import { languages } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { may, permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { compareVersions } from '@/lib/domain/standard/compare/compare-versions'
import { withOrigins } from '@/lib/domain/standard/compare/with-origins'

const VersionNumber = z.int().min(1).optional()
export const CompareStandard = z.object({ standardId: z.uuid(), from: VersionNumber, to: VersionNumber, language: z.enum(languages) })

/**
 * Two versions of a standard by their numbers, the older one first however they were named; left out, the newest and the one before
 * it. Of versions that are not neighbours each edit says in which one between them it came. A draft is for its authors alone. Only one version: `comparison` is null. @throws Problem 'not_found'
 */
export async function compareStandard(actor: Actor, { standardId, from, to, language }: z.output<typeof CompareStandard>) {
  permit(actor, 'standard:view')
  const { organizationId } = actor
  return withTenant(actor, async (tx) => {
    const { versions: all, name } = await findStandardHead(tx, organizationId, standardId)
    const versions = may(actor, 'standard:edit') ? all : all.filter(({ state }) => state !== 'draft')
    const numbered = (number: number) => versions.find((one) => one.number === number)
    const chosen = to === undefined ? versions[0] : numbered(to)
    const other = from === undefined ? versions.find(({ number }) => number < (chosen?.number ?? 0)) : numbered(from)
    if (!chosen || (from !== undefined && !other)) throw new Problem('not_found')
    const currency = await currencyOf(tx, organizationId)
    if (!other) return { name, versions, currency, before: null, after: chosen, comparison: null }
    const [before, after] = other.number <= chosen.number ? [other, chosen] : [chosen, other]
    const way = versions.filter(({ number }) => number >= before.number && number <= after.number).reverse()
    const meant = await listMeantOtherwise(tx, organizationId, way.slice(1).map(({ id }) => id))
    const contents = await pinnedContents(tx, organizationId, way.map(({ id }) => id))
    const chain = contents.map((content, at) => ({ number: way[at]?.number ?? 0, content }))
    const [was, now] = [contents[0], contents.at(-1)]
    if (!was || !now) throw new Problem('not_found')
    return { name, versions, currency, before, after, comparison: withOrigins(compareVersions(was, now, language, meant), chain, language) }
  })
}
