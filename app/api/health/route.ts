export const dynamic = 'force-dynamic'

/** The process is up and answers; says nothing of what it stands on. */
export const GET = () => Response.json({ status: 'ok' })
