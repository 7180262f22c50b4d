import 'server-only'
import { z } from 'zod'
import { actionStates, type ActionState } from '@/lib/domain/action/settle'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { Prisma } from '@/prisma/generated/client'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'

const Found = z.object({ id: z.string(), branchId: z.string(), state: z.enum(actionStates), revision: z.int(), openedOn: z.string(), dueOn: z.string() })

/** An action of a branch in this person's scope. @throws Problem 'not_found' alike for absent, foreign and out of scope */
export async function findAction(tx: Tx, actor: Actor, actionId: string): Promise<z.infer<typeof Found>> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select a.id::text, a."branchId"::text as "branchId", a.state::text, a.revision, a."openedOn"::text as "openedOn", a."dueOn"::text as "dueOn" from "Action" a
    where a."organizationId" = current_organization() and a.id = ${actionId}::uuid and ${branchScope(actor, Prisma.sql`a."branchId"`)}`)
  const [found] = z.array(Found).parse(rows)
  if (!found) throw new Problem('not_found')
  return found
}

type Work = { state?: ActionState; holding?: number; note?: string; doneAt?: Date | null; doneBy?: string | null; dueOn?: Date; chainOwner?: string }

/** Guarded by the revision the person saw. @throws Problem 'changed_meanwhile' */
export async function saveWork(tx: Tx, { organizationId }: Actor, { id, revision }: { id: string; revision: number }, work: Work): Promise<void> {
  const { count } = await tx.action.updateMany({ where: { organizationId, id, revision }, data: { ...work, revision: { increment: 1 } } })
  if (count === 0) throw new Problem('changed_meanwhile')
}
