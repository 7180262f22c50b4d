import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Urls } from '../network/ready'

/** One statement as the migrator; at least one row is expected. */
export async function asMigratorOf<Row extends pg.QueryResultRow>({ migrator }: Urls, text: string, values: unknown[] = []): Promise<[Row, ...Row[]]> {
  const client = new pg.Client({ connectionString: migrator })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(text, values)
    if (rows.length === 0) throw new Error(`nothing was found by: ${text}`)
    return rows as [Row, ...Row[]]
  } finally {
    await client.end()
  }
}

/** Signs somebody of a network in and answers their cookie; only the hash of the token is kept, as lib/data/sessions.ts does it. */
export async function signIn(urls: Urls, email: string): Promise<string> {
  const token = `bench ${email}`.replaceAll(/[^a-z]/g, '-').padEnd(43, '-')
  const hash = createHash('sha256').update(token).digest('hex')
  await asMigratorOf(urls, `insert into "Session" (id, "sessionToken", "userId", expires, "createdAt", "lastSeenAt", device)
    select gen_random_uuid(), $1, id, now() + interval '20 days', now(), now(), 'bench' from "User" where email = $2
    on conflict ("sessionToken") do update set "lastSeenAt" = now() returning id`, [hash, email])
  return `next-auth.session-token=${token}`
}

export type Places = { standard: string; branchId: string; regionId: string; areaId: string; reportNumber: string; evidenceId: string; criterionKey: string }

/** What the pages of an organisation are asked about: a branch in the middle of the order, its region, its latest report. */
export async function placesOf(urls: Urls, slug: string): Promise<Places> {
  const [places] = await asMigratorOf<Places>(urls, `
    with org as (select id from "Organization" where slug = $1),
      branch as (select b.id, p."regionId", r."parentId" from "Branch" b join org on org.id = b."organizationId"
        join "BranchPlacement" p on p."organizationId" = b."organizationId" and p."branchId" = b.id join "Region" r on r."organizationId" = b."organizationId" and r.id = p."regionId"
        order by b.code offset (select count(*) / 2 from "Branch" b2 join org on org.id = b2."organizationId") limit 1)
    select t.id || '.on_site' as standard, branch.id::text as "branchId", branch."regionId"::text as "regionId", branch."parentId"::text as "areaId",
      v."reportNumber", e.id::text as "evidenceId", 'c_5' as "criterionKey"
    from org join "Standard" t on t."organizationId" = org.id cross join branch
    join "Visit" v on v."organizationId" = org.id and v."branchId" = branch.id and v.purpose = 'routine' and v.scoring = 'scored'
    join "Report" r on r."organizationId" = org.id and r."visitId" = v.id
    join "Evidence" e on e."organizationId" = org.id and e."reportId" = r.id
    order by v."visitedOn" desc, v.id, e.id limit 1`, [slug])
  return places
}
