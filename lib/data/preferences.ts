import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from './tenant'

/** What this person chose last under this key, or null when nothing fits the shape. */
export async function findPreference<Schema extends z.ZodType>(tx: Tx, { organizationId, userId }: Actor, key: string, schema: Schema): Promise<z.output<Schema> | null> {
  const row = await tx.preference.findUnique({ where: { organizationId_userId_key: { organizationId, userId, key } }, select: { value: true } })
  const parsed = schema.safeParse(row?.value)
  return parsed.success ? parsed.data : null
}

export async function savePreference(tx: Tx, { organizationId, userId }: Actor, key: string, value: Prisma.InputJsonObject): Promise<void> {
  await tx.preference.upsert({
    where: { organizationId_userId_key: { organizationId, userId, key } },
    create: { organizationId, userId, key, value },
    update: { value },
    select: { key: true },
  })
}
