import 'server-only'
import { createHash } from 'node:crypto'
import { findAccount } from '@/lib/data/accounts/users'
import { now } from '@/lib/data/clock'
import { inOneBreath } from '@/lib/data/connections'
import { makeRoom } from '@/lib/data/exports/old-runs'
import { findRights } from '@/lib/data/exports/rights'
import { holdFiles, insertPart, removeParts, saveTaken, takeUp, tick, type RunToMake } from '@/lib/data/exports/runs'
import { putFile } from '@/lib/data/files/store'
import { queueMail } from '@/lib/data/mail/queue-mail'
import { findActorById } from '@/lib/data/memberships'
import { withTenant, withTenantStatements, type Tx } from '@/lib/data/tenant'
import { KEPT_DAYS } from '@/lib/domain/export/export-run'
import { systemActor, type Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'

/** A file as it is made: its bytes in order, each piece with how much of the total stands in all pieces so far. */
export type ExportMade = { fileName: string; total: number; pieces: AsyncIterable<{ bytes: Uint8Array; done: number }> }
/** Who asks, as they stand today, with the organisation's name. */
export type Asker = Actor & { organization: { name: string; slug: string } }
export type MakeExport = (asker: Asker, run: Pick<RunToMake, 'asked' | 'language'> & { at: Date }) => Promise<ExportMade>

/** The file is kept in pieces of about this size: as much as is held at once. */
const PIECE_BYTES = 4 * 1024 * 1024

/** Pieces come many a second; whether it goes on is asked so often, and before anything is kept. */
const ASKED_EVERY_MS = 200

/** Somebody ended the run, or another worker took it up. */
class Ended extends Error {}

/**
 * For the worker: makes the file of a run in the name of who asked for it, with the role and scope they have today; both are asked for
 * again while it is made and before anything of it is kept, and a change stops it. A run that has ended is left alone. What fails is said in the run; what is no refusal
 * is thrown as well, for the log.
 */
export async function runExport({ organizationId, runId }: { organizationId: string; runId: string }, make: MakeExport): Promise<void> {
  const run = await withTenant(systemActor(organizationId), (tx) => takeUp(tx, organizationId, runId))
  if (!run) return
  try {
    const asker = await askerOf(run)
    const rights = await rightsNow(asker)
    const made = await make(asker, { asked: run.asked, language: run.language, at: now() })
    await save(run, (tx) => saveTaken(tx, run, { total: made.total, fileName: made.fileName, rights }))
    await finish(run, asker, made, await pour(run, made.pieces, rights))
  } catch (error) {
    if (error instanceof Ended) return
    const errorCode = error instanceof Problem ? error.code : 'unexpected'
    await withTenant(asTheirs(run), async (tx) => {
      if (await saveTaken(tx, run, { state: 'failed', errorCode, endedAt: now() })) await removeParts(tx, organizationId, [runId])
    })
    if (!(error instanceof Problem)) throw error
  }
}

const asTheirs = ({ organizationId, requestedBy }: RunToMake) => ({ organizationId, userId: requestedBy })

async function askerOf({ requestedBy, organizationId }: RunToMake): Promise<Asker> {
  const actor = await findActorById(requestedBy, organizationId)
  if (!actor) throw new Problem('forbidden')
  return actor
}

const rightsNow = (asker: Asker): Promise<string> => withTenant(asker, (tx) => findRights(tx, asker))

/** Hundreds of times in a long file, so in few statements. @throws Ended, Problem 'forbidden' | 'export_rights_changed' */
async function goOn(run: RunToMake, done: number, rights: string): Promise<void> {
  const asker = await askerOf(run)
  await withTenantStatements(asker, async (tx) => {
    const [held, goesOn] = await inOneBreath(() => findRights(tx, asker), () => tick(tx, run, done))
    if (held !== rights) throw new Problem('export_rights_changed')
    if (!goesOn) throw new Ended()
  })
}

async function save(run: RunToMake, write: (tx: Tx) => Promise<boolean>): Promise<void> {
  if (!(await withTenant(asTheirs(run), write))) throw new Ended()
}

/** Puts the pieces into the store as they come; answers what the whole is. @throws Ended, Problem 'export_rights_changed' */
async function pour(run: RunToMake, pieces: ExportMade['pieces'], rights: string): Promise<{ fileHash: string; bytes: number; done: number }> {
  const whole = createHash('sha256')
  let [bytes, done, number] = [0, 0, 0]
  let held: Uint8Array[] = []
  let holding = 0
  let asked = -Infinity
  const ask = async () => {
    await goOn(run, done, rights)
    asked = performance.now()
  }
  const put = async () => {
    await ask()
    const piece = Buffer.concat(held)
    const storedHash = createHash('sha256').update(piece).digest('hex')
    await putFile(storedHash, piece)
    number += 1
    const part = { number, storedHash, bytes: piece.byteLength }
    await save(run, async (tx) => (await saveTaken(tx, run, { tickedAt: now() })) && Boolean(await insertPart(tx, run, part)))
    ;[held, holding] = [[], 0]
  }
  for await (const piece of pieces) {
    whole.update(piece.bytes)
    held.push(piece.bytes)
    ;[bytes, holding, done] = [bytes + piece.bytes.byteLength, holding + piece.bytes.byteLength, piece.done]
    if (holding >= PIECE_BYTES) await put()
    else if (performance.now() - asked >= ASKED_EVERY_MS) await ask()
  }
  if (holding > 0) await put()
  return { fileHash: whole.digest('hex'), bytes, done }
}

async function finish(run: RunToMake, asker: Asker, { fileName }: ExportMade, made: { fileHash: string; bytes: number; done: number }): Promise<void> {
  const expiresAt = new Date(now().getTime() + KEPT_DAYS * 24 * 3_600_000)
  await save(run, async (tx) => {
    const { fileHash, bytes, done } = made
    await holdFiles(tx, asker)
    if (!(await saveTaken(tx, run, { state: 'done', fileHash, bytes: BigInt(bytes), done, expiresAt, endedAt: now() }))) return false
    await makeRoom(tx, run)
    const person = await findAccount(tx, run.requestedBy)
    if (person)
      await queueMail(tx, {
        to: person.email, language: run.language, kind: 'export_ready', values: { file: fileName, days: KEPT_DAYS }, path: `/${asker.organization.slug}/exports`, onceKey: `export:${run.id}`,
      })
    return true
  })
}
