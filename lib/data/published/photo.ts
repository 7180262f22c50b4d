import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { Prisma } from '@/prisma/generated/client'
import { thumbnailOf } from '../files/photo'
import { getFile } from '../files/store'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'

const Found = z.array(z.object({ storedHash: z.string(), mime: z.string() }))

/** A cleared photo of a published report of a branch this reader may see. @throws Problem 'not_found', alike for all others */
export async function findPublishedPhoto(tx: Tx, actor: Actor, evidenceId: string): Promise<{ storedHash: string; mime: string }> {
  const [found] = Found.parse(await tx.$queryRaw(Prisma.sql`
    select e."storedHash", e.mime from published_evidence e
    where e."organizationId" = ${actor.organizationId}::uuid and e.id = ${evidenceId}::uuid and e.kind = 'photo'
      and ${branchScope(actor, Prisma.sql`e."branchId"`)}`))
  if (!found) throw new Problem('not_found')
  return found
}

/** Its bytes; call it outside a transaction. @throws Problem 'not_found' */
export async function readPublishedPhoto(storedHash: string, size: 'full' | 'thumbnail'): Promise<Uint8Array> {
  const bytes = await getFile(size === 'thumbnail' ? thumbnailOf(storedHash) : storedHash)
  if (!bytes) throw new Problem('not_found')
  return bytes
}
