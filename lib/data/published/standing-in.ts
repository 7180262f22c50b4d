import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** Whether the region a column names is this one or one below it, as the tree stands today. */
export const standingIn = (column: Prisma.Sql, regionId: string): Prisma.Sql =>
  Prisma.sql`${column} in (select g.id from "Region" g where g."organizationId" = current_organization() and g.path @> array[${regionId}]::uuid[])`
