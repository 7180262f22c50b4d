import 'server-only'
import { z } from 'zod'
import { trendOf, type Trend } from '@/lib/domain/trend/score-trend'
import type { Chain } from '@/lib/domain/trend/version-chain'
import { pinnedContent } from '../reports/pinned-content'
import type { Tx } from '../tenant'

const Versions = z.array(z.object({ id: z.string(), number: z.int(), meant: z.array(z.string()) }))

/** What joins over a standard's versions, and the versions themselves. */
export type FoundTrend = { chain: Chain; trend: Trend }

const KEPT = 60
const seen = new Map<string, FoundTrend>()

/**
 * The trend over these versions of a standard and those between them. A published version never changes and a later one comes after
 * all of them, so a process keeps what it compared. Ask only with a standard's id read inside the wall.
 */
export async function findTrend(
  tx: Tx, organizationId: string, standardId: string, numbers: readonly number[], { always = false }: { always?: boolean } = {},
): Promise<FoundTrend> {
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  // Figures of one version have nothing to be joined over: their document is read only by whoever wants it.
  if (numbers.length === 0 || (first === last && !always)) return { chain: [], trend: trendOf([]) }
  const key = `${organizationId}/${standardId}/${first}/${last}`
  const known = seen.get(key)
  if (known) return known
  const rows = Versions.parse(await tx.$queryRaw`
    select v.id::text, v.number, coalesce((select jsonb_agg(c.key) from "StandardCriterion" c
      where c."organizationId" = v."organizationId" and c."standardVersionId" = v.id and c."revisionKind" = 'meaning'), '[]') as meant
    from "StandardVersion" v
    where v."organizationId" = current_organization() and v."standardId" = ${standardId}::uuid and v.state <> 'draft' and v.number between ${first} and ${last}
    order by v.number`)
  const chain: { number: number; content: Chain[number]['content']; meant: string[] }[] = []
  for (const { id, number, meant } of rows) chain.push({ number, meant, content: await pinnedContent(tx, organizationId, id) })
  const found = { chain, trend: trendOf(chain) }
  seen.set(key, found)
  const oldest = seen.keys().next().value
  if (seen.size > KEPT && oldest !== undefined) seen.delete(oldest)
  return found
}
