import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'

/** The formulas of the trigger hash_audit_entry, from what the row says now: today's, and the one of entries that say version 1. */
const hashOfContent = Prisma.sql`sha256(convert_to(case e."hashVersion"
  when 2 then jsonb_build_array(2, e."organizationId", e.id, extract(epoch from e.at)::text, e."actorUserId",
    e."actorRole", e.event, e."subjectKind", e."subjectId", e.details)::text
  else concat_ws('|', e."organizationId", e.id, extract(epoch from e.at)::text, e."actorUserId",
    e."actorRole", e.event, e."subjectKind", e."subjectId", e.details::text) end, 'UTF8'))`

/** sha256 of the seal before, then of every entry's hash in the order of their ids. */
const hashOfSeal = (previous: Prisma.Sql) => Prisma.sql`sha256(${previous} || string_agg(e.hash, ''::bytea order by e.id))`

const OVERLAP_HOURS = 24

/**
 * Seals every entry no seal covers yet; answers how many. Looks back a day before the last seal, for entries written late;
 * with `all`, at every entry. Of two sealings at once one fails on the number and comes again.
 */
export async function insertSeal(tx: Tx, organizationId: string, { all }: { all: boolean }): Promise<number> {
  const id = newId()
  const sealed = await tx.$queryRaw<{ entries: number }[]>`
    with last as (select number, hash, at from "AuditSeal" order by number desc limit 1),
    fresh as (
      select e.id, e.hash from "AuditEntry" e
      where not exists (select 1 from "AuditSealMember" m where m."organizationId" = e."organizationId" and m."entryId" = e.id)
        and (${all} or e.at > coalesce((select at from last), '-infinity'::timestamptz) - make_interval(hours => ${OVERLAP_HOURS}))
    ),
    seal as (
      insert into "AuditSeal" ("organizationId", id, number, at, entries, "previousHash", hash)
      select ${organizationId}::uuid, ${id}::uuid, coalesce((select number from last), 0) + 1, ${now()}, count(*), coalesce((select hash from last), ''::bytea),
        ${hashOfSeal(Prisma.sql`coalesce((select hash from last), ''::bytea)`)}
      from fresh e having count(*) > 0
      returning entries
    ),
    members as (
      insert into "AuditSealMember" ("organizationId", "entryId", "sealId")
      select ${organizationId}::uuid, e.id, ${id}::uuid from fresh e where exists (select 1 from seal)
    )
    select entries from seal`
  return sealed[0]?.entries ?? 0
}

const Broken = z.object({ kind: z.enum(['entry', 'seal']), seal: z.number(), entryId: z.string().nullable(), at: z.date(), event: z.string().nullable() })
export type Broken = z.infer<typeof Broken>

/** The first entry whose content no longer gives its hash, in the order of the seals; null when all do. */
export async function findChangedEntry(tx: Tx): Promise<Broken | null> {
  const rows = await tx.$queryRaw`
    select 'entry' as kind, coalesce(s.number, 0) as seal, e.id::text as "entryId", e.at, e.event
    from "AuditEntry" e
    left join "AuditSealMember" m on m."organizationId" = e."organizationId" and m."entryId" = e.id
    left join "AuditSeal" s on s."organizationId" = m."organizationId" and s.id = m."sealId"
    where e.hash <> ${hashOfContent}
    order by s.number nulls last, e.id limit 1`
  return z.array(Broken).parse(rows)[0] ?? null
}

/** The first seal that its entries or the seal before no longer give: an entry is missing or was added, or the chain was cut. */
export async function findBrokenSeal(tx: Tx): Promise<Broken | null> {
  const rows = await tx.$queryRaw`
    with chain as (
      select s.*, lag(s.hash) over (order by s.number) as before, row_number() over (order by s.number) as place from "AuditSeal" s),
    found as (
      select c.number, c.at, c.entries, c.hash, c."previousHash", c.before, c.place, count(e.id)::int as seen, ${hashOfSeal(Prisma.sql`c."previousHash"`)} as computed
      from chain c
      left join "AuditSealMember" m on m."organizationId" = c."organizationId" and m."sealId" = c.id
      left join "AuditEntry" e on e."organizationId" = m."organizationId" and e.id = m."entryId"
      group by c.number, c.at, c.entries, c.hash, c."previousHash", c.before, c.place)
    select 'seal' as kind, number as seal, null as "entryId", at, null as event from found
    where seen <> entries or computed is distinct from hash or "previousHash" <> coalesce(before, ''::bytea) or number <> place
    order by number limit 1`
  return z.array(Broken).parse(rows)[0] ?? null
}

const Standing = z.object({ seals: z.number(), sealed: z.number(), waiting: z.number(), lastAt: z.date().nullable(), lastHash: z.string().nullable() })
export type SealStanding = z.infer<typeof Standing>

/** How much is sealed, and the last seal's hash: whoever writes it down elsewhere can prove a rewritten chain. */
export async function countSeals(tx: Tx): Promise<SealStanding> {
  const rows = await tx.$queryRaw`
    select (select count(*)::int from "AuditSeal") as seals, (select count(*)::int from "AuditSealMember") as sealed,
      (select count(*)::int from "AuditEntry") - (select count(*)::int from "AuditSealMember") as waiting,
      (select at from "AuditSeal" order by number desc limit 1) as "lastAt",
      (select encode(hash, 'hex') from "AuditSeal" order by number desc limit 1) as "lastHash"`
  return Standing.parse((rows as unknown[])[0])
}
