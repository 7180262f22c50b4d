import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import type { ChangedBranch, NewBranch } from '@/lib/domain/branch/import/compare'
import { pathsToMake, regionFinder } from '@/lib/domain/branch/import/find-region'
import { may } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import type { Region } from '@/lib/domain/branch/region-tree'
import { addDays, later } from '@/lib/domain/visit/days'
import { Prisma } from '@/prisma/generated/client'
import { recordMany } from '../audit'
import { now } from '../clock'
import { dateOf, todayUtc } from '../days'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import { refusing } from '../violation'
import { holdBranches, insertClosures } from './closures'
import { lastVisitedOn, lockBranches, saveMoves } from './placements'

/** Makes the regions the file names and the tree lacks, parents first, in one statement; the tree must be locked. @returns how many @throws Problem 'region_moves' */
export async function insertRegionPaths(tx: Tx, actor: Actor, regions: readonly Region[], wanted: readonly (readonly string[])[]): Promise<number> {
  const tree = [...regions]
  const fresh: Region[] = []
  const finder = regionFinder(tree)
  const made = new Map<string, Region>()
  const nodeAt = (names: readonly string[]): Region | undefined => {
    const found = finder.find(names)
    return 'id' in found ? tree.find(({ id }) => id === found.id) : made.get(spelled(found.names))
  }
  for (const names of pathsToMake(wanted, (path) => 'id' in finder.find(path))) {
    const parent = names.length === 1 ? tree.find(({ id }) => id === finder.rootId) : nodeAt(names.slice(0, -1))
    if (!parent) continue
    if (parent.endedOn) throw new Problem('region_moves', { day: parent.endedOn })
    const id = newId()
    const region = { id, parentId: parent.id, name: names.at(-1)!, path: [...parent.path, id] }
    made.set(spelled(names), region)
    fresh.push(region)
  }
  const { organizationId } = actor
  await refusing(tx.region.createMany({ data: fresh.map((region) => ({ organizationId, ...region, createdAt: now() })) }))
  await recordMany(tx, actor, 'region.added', fresh.map(({ id, name }) => ({ kind: 'region', id, details: { name } })))
  return fresh.length
}

const spelled = (names: readonly string[]) => names.map((name) => name.toLowerCase()).join('/')

/** New branches with their places: three statements for any number. @throws Problem 'branch_code_taken' */
export async function insertImported(tx: Tx, actor: Actor, fresh: readonly NewBranch[], regionOf: (names?: readonly string[]) => string): Promise<void> {
  if (fresh.length === 0) return
  const { organizationId } = actor
  const today = todayUtc()
  const rows = fresh.map((branch) => ({ id: newId(), ...branch }))
  await refusing(
    tx.branch.createMany({
      data: rows.map(({ id, timeZone, values: { code, name, kind, address, town, openedOn, coordinates, hours, attributes } }) => ({
        organizationId, id, code, name, kind: kind ?? 'site', timeZone, address: address ?? '', town: town ?? '', attributes,
        ...coordinates, openingHours: hours ?? {}, openedOn: openedOn ? dateOf(openedOn) : null, createdAt: now(),
      })),
    }),
  )
  await tx.branchPlacement.createMany({
    data: rows.map(({ id, values }) => ({
      organizationId, id: newId(), branchId: id, regionId: regionOf(values.region),
      fromDate: dateOf(values.openedOn && values.openedOn < today ? values.openedOn : today),
    })),
  })
  await recordMany(tx, actor, 'branch.added', rows.map(({ id, values: { code, name } }) => ({ kind: 'branch', id, details: { code, name } })))
}

/**
 * Changes of known branches, one statement for the fields and four for the places; a branch visited today moves
 * tomorrow. One the importer runs or works in, and any where they see no plans, moves on a day that tells nothing of its visits:
 * later than any zone's today.
 */
export async function saveImported(tx: Tx, actor: Actor, changed: readonly ChangedBranch[], regionOf: (names?: readonly string[]) => string): Promise<void> {
  if (changed.length === 0) return
  const { organizationId } = actor
  const ids = changed.map(({ id }) => id)
  await lockBranches(tx, organizationId, ids)
  const rows = JSON.stringify(changed.map(({ id, values: { name, kind, timeZone, address, town, openedOn, coordinates, hours, attributes } }) => ({
    id, name, kind, timeZone, address, town, openedOn, ...coordinates, hours: hours ?? {}, attributes,
  })))
  await tx.$executeRaw(Prisma.sql`
    update "Branch" b set name = m.name, kind = coalesce(m.kind::"BranchKind", b.kind), "timeZone" = coalesce(m."timeZone", b."timeZone"),
      address = coalesce(m.address, b.address), town = coalesce(m.town, b.town), "openedOn" = coalesce(m."openedOn", b."openedOn"),
      latitude = coalesce(m.latitude, b.latitude), longitude = coalesce(m.longitude, b.longitude),
      "openingHours" = b."openingHours" || m.hours, attributes = b.attributes || m.attributes, revision = b.revision + 1
    from jsonb_to_recordset(${rows}::jsonb) as m(id uuid, name text, kind text, "timeZone" text, address text, town text, "openedOn" date,
      latitude double precision, longitude double precision, hours jsonb, attributes jsonb)
    where b."organizationId" = ${organizationId}::uuid and b.id = m.id`)
  const moving = changed.filter(({ changes }) => changes.some(({ field }) => field === 'region'))
  const visited = await lastVisitedOn(tx, organizationId, moving.map(({ id }) => id))
  await saveMoves(tx, organizationId, moving.map(({ id, values }) => {
    if (actor.dutyBranchIds.includes(id) || !may(actor, 'visit:plan')) return { branchId: id, regionId: regionOf(values.region), from: addDays(todayUtc(), 2) }
    const last = visited.get(id)
    return { branchId: id, regionId: regionOf(values.region), from: last ? later(todayUtc(), addDays(last, 1)) : todayUtc() }
  }))
  await recordMany(tx, actor, 'branch.changed', changed.map(({ id, values, changes }) => ({
    kind: 'branch', id, details: { code: values.code, fields: changes.map(({ field }) => field) },
  })))
}

/**
 * Closes those of the given branches that are open, from today on. One with visits still to be made stays open: a file does not
 * cancel them; so does one the importer runs or works in, whom that would tell of a visit. How many were closed.
 */
export async function closeMany(tx: Tx, actor: Actor, branchIds: readonly string[]): Promise<number> {
  if (branchIds.length === 0) return 0
  const { organizationId, dutyBranchIds } = actor
  await holdBranches(tx, organizationId, branchIds)
  const rows = await tx.$queryRaw(Prisma.sql`
    select b.id::text from "Branch" b
    where b."organizationId" = ${organizationId}::uuid and b.id = any (${branchIds}::uuid[]) and not (b.id = any (${dutyBranchIds}::uuid[]))
      and not exists (select 1 from "BranchClosure" c where c."organizationId" = b."organizationId" and c."branchId" = b.id
        and (c."toDate" is null or c."toDate" > ${todayUtc()}::date))
      and not exists (select 1 from "Visit" v where v."organizationId" = b."organizationId" and v."branchId" = b.id
        and v.state in ('draft', 'open', 'assigned', 'accepted', 'in_progress') and v."windowEnd"::date >= ${todayUtc()}::date)`)
  const closed = z.array(z.object({ id: z.string() })).parse(rows)
  await insertClosures(tx, organizationId, closed.map(({ id }) => id), todayUtc())
  await recordMany(tx, actor, 'branch.closed', closed.map(({ id }) => ({ kind: 'branch', id, details: { on: todayUtc(), import: true } })))
  return closed.length
}
