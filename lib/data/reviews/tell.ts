import 'server-only'
import { z } from 'zod'
import { languages, localeOf, type Language } from '@/lib/domain/language'
import { groupBy } from '@/lib/domain/visit/group-by'
import { sayDays } from '@/lib/domain/visit/say-window'
import { now } from '../clock'
import { queueMail } from '../mail/queue-mail'
import type { Tx } from '../tenant'
import { asWall } from '../visits/find-visit'
import { findOrganization, listShopperAddresses } from '../visits/shopper-addresses'
import type { ReviewFound } from './find-review'

/** Who reads figures of a branch, from the nearest to the farthest. */
export const readingRoles = ['branch_manager', 'regional_manager', 'executive'] as const
/** Whom each news goes to. */
const told = {
  published: ['branch_manager'],
  withdrawn: ['branch_manager', 'regional_manager'],
  recalculated: readingRoles,
  recalculation_undone: readingRoles,
} as const satisfies Record<string, readonly (typeof readingRoles)[number][]>
type News = keyof typeof told

type ToShopper = { kind: 'returned' | 'approved' | 'rejected'; values?: Record<string, string | number>; money?: { minor: number; currency: string } }

/** A mail to whoever wrote the report, about that visit. */
export async function tellShopper(tx: Tx, organizationId: string, review: ReviewFound, { kind, values = {}, money }: ToShopper): Promise<void> {
  const { slug, name } = await findOrganization(tx, organizationId)
  const [shopper] = await listShopperAddresses(tx, organizationId, [review.assignment.shopperId])
  if (!shopper) return
  const { email, language } = shopper
  const days = review.visitedOn ? sayDays(asWall(review.visitedOn), asWall(review.visitedOn), language, now()) : ''
  const place = review.branch.town ? `${review.branch.name}, ${review.branch.town}` : review.branch.name
  const pay = money ? new Intl.NumberFormat(localeOf(language), { style: 'currency', currency: money.currency }).format(money.minor / 100) : ''
  await queueMail(tx, { to: email, language, kind, values: { organization: name, place, days, pay, ...values }, path: `/field/${slug}/${review.id}` })
}

const Readers = z.array(
  z.object({ name: z.string(), role: z.enum(readingRoles), email: z.string(), language: z.enum(languages).catch('en'), visitId: z.string(), reportNumber: z.string(), branch: z.string(), visitedOn: z.string() }),
)

/**
 * One mail to each reader, however many reports it is about: who runs the branch hears of a published one; who is responsible for
 * its region besides of a withdrawn one; executives too of figures scored anew; not those whom another role keeps from the branch.
 * How many were written to.
 */
export async function tellReaders(
  tx: Tx,
  organizationId: string,
  kind: News,
  visitIds: readonly string[],
  reason = '',
  more: Record<string, string | number> = {},
): Promise<number> {
  const rows = await listReaders(tx, organizationId, kind, visitIds)
  if (rows.length === 0) return 0
  const { slug, name } = await findOrganization(tx, organizationId)
  const readers = groupBy(rows, (row) => row.email)
  for (const [email, about] of readers) {
    const { language, reportNumber, branch, visitedOn } = about[0]!
    await queueMail(tx, {
      to: email, language, kind,
      values: { organization: name, count: about.length, place: branch, days: sayDay(visitedOn, language), reason, ...more },
      path: about.length === 1 ? `/${slug}/reports/${reportNumber}` : `/${slug}/scorecards`,
    })
  }
  return readers.size
}

const sayDay = (day: string, language: Language) => sayDays(`${day}T00:00`, `${day}T00:00`, language, now())

/** Everybody this news would be sent to, with each report it is about, by address. */
export async function listReaders(tx: Tx, organizationId: string, kind: News, visitIds: readonly string[]): Promise<z.output<typeof Readers>> {
  const today = now()
  const roles: readonly string[] = told[kind]
  return Readers.parse(await tx.$queryRaw`
    with visit as (
      select v.id, v."reportNumber", v."branchId", v."visitedOn", b.name as branch, r.path from "Visit" v
      join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
      left join "BranchPlacement" p on p."organizationId" = b."organizationId" and p."branchId" = b.id
        and p."fromDate" <= ${today}::date and (p."toDate" is null or p."toDate" > ${today}::date)
      left join "Region" r on r."organizationId" = p."organizationId" and r.id = p."regionId"
      where v."organizationId" = ${organizationId}::uuid and v.id = any (${visitIds}::uuid[]) and v."visitedOn" is not null),
    holder as (
      select m."userId", m.id, m.role from "Membership" m
      where m."organizationId" = ${organizationId}::uuid and m."fromDate" <= ${today}::date and (m."toDate" is null or m."toDate" > ${today}::date)),
    reader as (
      select h."userId", h.role, visit.id as "visitId" from visit
      join "BranchDuty" d on d."organizationId" = ${organizationId}::uuid and d."branchId" = visit."branchId"
        and d."fromDate" <= ${today}::date and (d."toDate" is null or d."toDate" > ${today}::date)
      join holder h on h."userId" = d."userId" and h.role = 'branch_manager'
      union
      select h."userId", h.role, visit.id from visit
      join "MembershipScope" s on s."organizationId" = ${organizationId}::uuid and s."regionId" = any (visit.path)
        and s."fromDate" <= ${today}::date and (s."toDate" is null or s."toDate" > ${today}::date)
      join holder h on h.id = s."membershipId" and h.role = 'regional_manager'
      union
      select h."userId", h.role, visit.id from visit cross join holder h where h.role = 'executive')
    select distinct on (u.email, visit."visitedOn", visit.id) u.name, reader.role::text as role, u.email::text, u.language, visit.id::text as "visitId", visit."reportNumber", visit.branch, to_char(visit."visitedOn", 'YYYY-MM-DD') as "visitedOn"
    from reader join visit on visit.id = reader."visitId" join "User" u on u.id = reader."userId"
    where reader.role::text = any (${roles}::text[]) and (exists (select 1 from holder o where o."userId" = reader."userId" and o.role = 'owner')
      -- No other role keeps them from this branch, as in lib/domain/people/scope-of-roles.ts.
      or not exists (select 1 from holder o where o."userId" = reader."userId" and (
        (exists (select 1 from "MembershipScope" s where s."membershipId" = o.id)
          and not exists (select 1 from "MembershipScope" s where s."membershipId" = o.id and s."regionId" = any (visit.path)
            and s."fromDate" <= ${today}::date and (s."toDate" is null or s."toDate" > ${today}::date)))
        or (o.role = 'regional_manager' and not exists (select 1 from "MembershipScope" s where s."membershipId" = o.id))
        or (o.role = 'branch_manager' and not exists (select 1 from "BranchDuty" d
          where d."organizationId" = ${organizationId}::uuid and d."userId" = o."userId" and d."branchId" = visit."branchId"
            and d."fromDate" <= ${today}::date and (d."toDate" is null or d."toDate" > ${today}::date))))))
    order by u.email, visit."visitedOn" desc, visit.id, array_position(${readingRoles}::text[], reader.role::text)`)
}
