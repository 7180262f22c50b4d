import 'server-only'
import { now } from '@/lib/data/clock'
import { removeForsakenParts } from '@/lib/data/evidence/parts'
import { originalOf } from '@/lib/data/files/file-name'
import { claimStore, ownsStore } from '@/lib/data/files/store-mark'
import { listInUse } from '@/lib/data/files/in-use'
import { fileWrittenAt, listFiles, removeFile, removeHalfFiles } from '@/lib/data/files/store'
import { listAllOrganizationIds } from '@/lib/data/organizations'
import { withTenant } from '@/lib/data/tenant'
import { systemActor } from '@/lib/domain/people/actor'
import { log } from '@/lib/log'

/** A file is written before the row that names it: until then it is left alone. */
const LEFT_ALONE_HOURS = 24
/** Parts of a photo that never became whole; its phone sends it anew from the start. */
const PARTS_KEPT_HOURS = 48
const AT_ONCE = 1_000

/**
 * For the worker: removes stored files nothing refers to in any organisation, as a second step that failed leaves them; before that
 * the parts of photos that will not be finished. An organisation that cannot be asked fails the whole sweep: what is not known to be
 * unused stays. The first sweep only writes this database's mark into the store; a store that bears another's, or has lost it, is
 * refused, because its files may be named by rows this database does not have.
 */
export async function sweepFiles(): Promise<{ removed: number }> {
  if (!(await ownsStore())) {
    if (!(await claimStore())) log().error({ task: 'sweep_files' }, 'the file store bears the mark of another database or none: nothing is removed from it')
    return { removed: 0 }
  }
  const before = hoursAgo(LEFT_ALONE_HOURS)
  for (const organizationId of await listAllOrganizationIds())
    await withTenant(systemActor(organizationId), (tx) => removeForsakenParts(tx, organizationId, hoursAgo(PARTS_KEPT_HOURS)))
  let removed = await removeHalfFiles(before)
  let lot: string[] = []
  for await (const { name, writtenAt } of listFiles()) {
    if (writtenAt >= before) continue
    lot.push(name)
    if (lot.length < AT_ONCE) continue
    removed += await sweep(lot, before)
    lot = []
  }
  return { removed: removed + (await sweep(lot, before)) }
}

const hoursAgo = (hours: number): Date => new Date(now().getTime() - hours * 3_600_000)

async function sweep(names: string[], before: Date): Promise<number> {
  if (names.length === 0) return 0
  const originals = [...new Set(names.map(originalOf))]
  const used = new Set<string>()
  for (const organizationId of await listAllOrganizationIds())
    for (const name of await withTenant(systemActor(organizationId), (tx) => listInUse(tx, organizationId, originals))) used.add(name)
  let removed = 0
  for (const name of names.filter((one) => !used.has(originalOf(one)))) {
    // The same photo sent again meanwhile is written anew: its age is asked once more, right before.
    const writtenAt = await fileWrittenAt(name)
    if (!writtenAt || writtenAt >= before) continue
    await removeFile(name)
    removed++
  }
  return removed
}
