import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { thumbnailOf } from '@/lib/data/files/photo'
import { fileWrittenAt, getFile, listFiles, putFile, readStoreMark, writeStoreMark } from '@/lib/data/files/store'
import { newId } from '@/lib/data/ids'
import { withoutTenant, withTenant } from '@/lib/data/tenant'
import { OUTCOME_PHOTO } from '@/lib/domain/report/outcome-photo'
import { env } from '@/lib/env'
import { sweepFiles } from '@/lib/usecases/files/sweep-files'
import { asMigrator } from '../../support/past-the-wall'
import { aReportBegun, sendPhoto } from '../../support/report-world'
import { anActor, newOrganization } from '../../support/world'

const hour = 3_600_000
// The first sweep of a database marks the store and removes nothing.
beforeEach(async () => void (await sweepFiles()))
const placeOf = (name: string) => path.join(env().FILE_DIR, name.slice(0, 2), name.slice(2, 4), name)

async function aFile({ hours, name = createHash('sha256').update(randomBytes(8)).digest('hex') }: { hours: number; name?: string }) {
  await putFile(name, new Uint8Array([1, 2, 3]))
  await age(name, hours)
  return name
}
const age = (name: string, hours: number) => utimes(placeOf(name), new Date(), new Date(Date.now() - hours * hour))
const stands = async (...names: string[]) => Promise.all(names.map(async (name) => (await getFile(name)) !== null))

async function anImage(storedHash: string) {
  const { id: organizationId } = await newOrganization()
  const { userId } = await anActor(organizationId, 'manager')
  const row = { organizationId, id: newId(), storedHash, mime: 'image/jpeg', bytes: 3, width: 1, height: 1, uploadedBy: userId }
  await withTenant({ organizationId, userId }, (tx) => tx.standardImage.create({ data: row, select: { id: true } }))
  return organizationId
}

test('an old file nothing refers to goes, with the picture made from it; a young one stays until it is old', async () => {
  const old = await aFile({ hours: 25 })
  const thumbnail = await aFile({ hours: 25, name: thumbnailOf(old) })
  const young = await aFile({ hours: 23 })
  expect(await sweepFiles()).toEqual({ removed: 2 })
  expect(await stands(old, thumbnail, young)).toEqual([false, false, true])
  expect(await atTime(new Date(Date.now() + 2 * hour), sweepFiles)).toEqual({ removed: 1 })
  expect(await stands(young)).toEqual([false])
})

test('what an evidence or an example photo refers to stays, however old, in every organisation and after a photo was taken out', async () => {
  const { shopper, visitId } = await aReportBegun()
  await sendPhoto(shopper, visitId, OUTCOME_PHOTO)
  const { storedHash } = await withTenant(shopper, (tx) => tx.evidence.findFirstOrThrow({ select: { storedHash: true } }))
  await withTenant(shopper, (tx) => tx.evidence.updateMany({ where: { storedHash }, data: { removedAt: new Date() } }))
  const example = await aFile({ hours: 400 })
  await anImage(example)
  const leaving = await aFile({ hours: 400 })
  const gone = await anImage(leaving)
  await withoutTenant({ reason: 'sign-in' }, (tx) => tx.organization.update({ where: { id: gone }, data: { deletedAt: new Date() }, select: { id: true } }))
  for (const name of [storedHash, thumbnailOf(storedHash)]) await age(name, 400)
  expect(await sweepFiles()).toEqual({ removed: 0 })
  expect(await stands(storedHash, thumbnailOf(storedHash), example, leaving)).toEqual([true, true, true, true])
})

test('a file written again meanwhile is young again, and what is no file of ours is not touched', async () => {
  const name = await aFile({ hours: 30 })
  const strange = path.join(env().FILE_DIR, 'ab', 'cd', 'notes.txt')
  await mkdir(path.dirname(strange), { recursive: true })
  await writeFile(strange, 'kept')
  await putFile(name, new Uint8Array([1, 2, 3]))
  expect((await fileWrittenAt(name))!.getTime()).toBeGreaterThan(Date.now() - hour)
  expect(await sweepFiles()).toEqual({ removed: 0 })
  const listed: string[] = []
  for await (const file of listFiles()) listed.push(file.name)
  expect(listed).toContain(name)
  expect(listed.every((one) => /^[0-9a-f]{64}/.test(one))).toBe(true)
  expect(await fileWrittenAt('0'.repeat(64))).toBeNull()
})

test('two sweeps at once remove each file once and both end', async () => {
  await sweepFiles()
  const names = await Promise.all(Array.from({ length: 20 }, () => aFile({ hours: 48 })))
  await Promise.all([sweepFiles(), sweepFiles()])
  expect(await stands(...names)).toEqual(names.map(() => false))
})

test('the first sweep only marks the store; a store of another database, or one whose mark is lost, is not touched', async () => {
  const mark = await readStoreMark()
  expect(mark).toMatch(/^[0-9a-f-]{36}$/)
  const name = await aFile({ hours: 48 })

  await writeStoreMark(newId())
  expect(await sweepFiles()).toEqual({ removed: 0 })
  await rm(placeOf('whose-store'))
  expect([await sweepFiles(), await readStoreMark()]).toEqual([{ removed: 0 }, null])
  // Another database, which has marked nothing yet, does not take over a store that is marked.
  await writeStoreMark(mark!)
  await asMigrator().query('delete from "FileStoreMark"')
  expect(await sweepFiles()).toEqual({ removed: 0 })
  expect([await readStoreMark(), await stands(name)]).toEqual([mark, [true]])

  await rm(placeOf('whose-store'))
  await asMigrator().query('delete from "FileStoreMark"')
  expect([await sweepFiles(), await stands(name)]).toEqual([{ removed: 0 }, [true]])
  expect([await sweepFiles(), await stands(name)]).toEqual([{ removed: 1 }, [false]])
})

test('what a killed process left half written goes when it is old', async () => {
  const place = placeOf(createHash('sha256').update(randomBytes(8)).digest('hex'))
  await mkdir(path.dirname(place), { recursive: true })
  const [old, young] = [`${place}.old.part`, `${place}.young.part`]
  for (const half of [old, young]) await writeFile(half, 'hal')
  await utimes(old, new Date(), new Date(Date.now() - 25 * hour))
  expect(await sweepFiles()).toEqual({ removed: 1 })
  expect([existsSync(old), existsSync(young)]).toEqual([false, true])
})
