import pg from 'pg'
import { rebuildRollups } from '@/lib/data/rollups/rebuild'
import { database, withTenant } from '@/lib/data/tenant'
import { visitedNetworks } from '../support/visited-network'
import { print } from './measure'
import { CRITERIA, MONTHS } from './network/sizes'

/** Four branches, two years, twenty visits in each branch and month, with fifty answers each. */
const [OFTEN, BRANCHES] = [20, 4]
const VISITS = OFTEN * BRANCHES * MONTHS
/** What filling leaves out: a change a tap (each answer and some thought better of), and an audit entry a step of a visit's life. */
const [TAPS, STEPS] = [60, 8]

const [network] = await visitedNetworks([OFTEN])
const client = new pg.Client({ connectionString: process.env.MIGRATOR_DATABASE_URL })
await client.connect()
const o = [network!.organizationId]
await client.query(`insert into "ReportDraft" ("organizationId", "reportId", answers, stamps, version)
  select $1, "reportId", answers, (select jsonb_object_agg(key, jsonb_build_object('version', ${TAPS}, 'device', gen_random_uuid(), 'at', "sentAt")) from jsonb_each(answers)), ${TAPS} from "Submission" where "organizationId" = $1`, o)
await client.query(`insert into "DraftChange" ("organizationId", "reportId", "changeId", fingerprint, device, "deviceAt")
  select $1, r.id, gen_random_uuid(), encode(sha256(r.id::text::bytea), 'hex'), gen_random_uuid()::text, now() from (select id from "Report" where "organizationId" = $1 limit 200) r, generate_series(1, ${TAPS})`, o)
await client.query(`insert into "AuditEntry" ("organizationId", id, "actorUserId", "actorRole", event, "subjectKind", "subjectId", hash)
  select $1, gen_random_uuid(), "createdBy", 'manager', 'visit.published', 'visit', id, '' from "Visit", generate_series(1, ${STEPS}) where "organizationId" = $1`, o)
await client.query('vacuum (analyze)')

/** Rows a visit of each table that grows with visits. */
const ofAVisit = { Visit: 1, Assignment: 1, Report: 1, ReportDraft: 1, DraftChange: TAPS, Submission: 1, ReportScore: 1, ReportAnswer: CRITERIA, VisitTransition: 4, Evidence: 2, AuditEntry: STEPS }
/** Rows a branch and month, however many visits it had. */
const ofAMonth = { BranchRollup: 1, SectionRollup: 6, CriterionRollup: CRITERIA }

async function bytesOf(tables: Record<string, number>): Promise<number> {
  let sum = 0
  for (const [table, rows] of Object.entries(tables)) {
    const { rows: found } = await client.query<{ bytes: number; indexes: number }>(
      `select (pg_total_relation_size(oid) / reltuples)::int as bytes, (pg_indexes_size(oid) / reltuples)::int as indexes from pg_class where oid = $1::regclass`, [`"${table}"`])
    const { bytes, indexes } = found[0]!
    print({ figure: `size of ${table}`, bytesARow: bytes, ofThemIndexes: indexes, rows, bytes: bytes * rows })
    sum += bytes * rows
  }
  return sum
}
print({ figure: 'bytes a visit', bytes: await bytesOf(ofAVisit), photosApart: true })
print({ figure: 'bytes of rollups a branch and month', bytes: await bytesOf(ofAMonth) })

const began = performance.now()
await withTenant(network!.executive, rebuildRollups, { timeout: 600_000 })
print({ figure: 'rollups rebuilt', visits: VISITS, milliseconds: Math.round(performance.now() - began) })
await client.end()
await (await database()).$disconnect()
