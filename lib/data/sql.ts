import 'server-only'

/**
 * How statements are put together: the tag Prisma knows, without its client. The client brings the whole schema with it, and who asks or
 * whether the database answers is found out without (decision 50).
 */
export { raw, sqltag as sql, type Sql } from '@prisma/client/runtime/client'
