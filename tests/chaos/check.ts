import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { atTime } from '@/lib/data/clock'
import type { Answers } from '@/lib/domain/report/answer'
import { visibleCriteria } from '@/lib/domain/standard/visible'
import { sweepFiles } from '@/lib/usecases/files/sweep-files'
import { chaosContent } from './answers'
import type { Wrong } from './cuts'
import { same } from './memory'
import type { Run, Told, Visit } from './run'

type Sent = { reportId: string; number: number; receipt: string; receivedAt: Date; answers: Answers; facts: Record<string, unknown> }
type Row = { reportId: string; visitId: string; state: string; currentSubmission: number; currentScore: number; scores: number; payments: number; submits: number; draft: Answers; counted: string[] }
type Photo = { id: string; reportId: string; criterionKey: string; hash: string; storedHash: string; removedAt: Date | null }

/** Compares what the phones were told with what the server holds, table by table and file by file, past every wall. */
export async function checkEverything(run: Run, visits: Visit[], told: Told[], filesDir: string): Promise<void> {
  const o = [run.organizationId]
  const rows = await run.sql<Row>(
    `select r.id "reportId", r."visitId", v.state, r."currentSubmission", r."currentScore", d.answers draft,
       (select count(*)::int from "ReportScore" s where s."organizationId" = $1 and s."reportId" = r.id) scores,
       (select count(*)::int from "Payment" p where p."organizationId" = $1 and p."assignmentId" = r."assignmentId") payments,
       (select count(*)::int from "VisitTransition" t where t."organizationId" = $1 and t."visitId" = v.id and t.verb = 'submit') submits,
       array(select a."criterionKey" from "ReportAnswer" a where a."organizationId" = $1 and a."reportId" = r.id order by 1) counted
     from "Report" r join "Visit" v on v."organizationId" = $1 and v.id = r."visitId" join "ReportDraft" d on d."organizationId" = $1 and d."reportId" = r.id
     where r."organizationId" = $1`, o)
  const sent = await run.sql<Sent>('select "reportId", number, receipt, "receivedAt", answers, facts from "Submission" where "organizationId" = $1', o)
  const photos = await run.sql<Photo>('select id, "reportId", "criterionKey", hash, "storedHash", "removedAt" from "Evidence" where "organizationId" = $1', o)
  const visitOf = new Map(visits.map((visit) => [visit.reportId, visit.visitId]))
  const blame = (kind: Wrong, reportId: string, what: string) => run.ledger.blame(kind, visitOf.get(reportId) ?? reportId, what)

  for (const [visitId, count] of counted(rows.map((row) => row.visitId))) if (count > 1) run.ledger.blame('reports_duplicated', visitId, `${count} reports of one visit`)
  for (const [reportId, count] of counted(sent.map((one) => one.reportId))) if (count > 1) blame('reports_duplicated', reportId, `${count} submissions of a report that was sent once`)
  const toldOf = new Map(told.map((one) => [one.visit.reportId, one]))
  for (const { reportId } of sent) if (!toldOf.has(reportId)) blame('receipts_false', reportId, 'sent, and its shopper was never told')

  const known = new Map(rows.map((row) => [row.reportId, row]))
  for (const one of told) {
    const { reportId } = one.visit
    const wrong = (kind: Wrong, what: string) => blame(kind, reportId, what)
    const held = sent.find((each) => each.reportId === reportId)
    const row = known.get(reportId)
    if (!held || !row) {
      wrong('receipts_false', 'a receipt was given and nothing is held')
      continue
    }
    if (held.receipt !== one.receipt.receipt || held.number !== one.receipt.number || (!one.bySight && held.receivedAt.toISOString() !== one.receipt.receivedAt))
      wrong('receipts_false', `the phone says ${JSON.stringify(one.receipt)}, the server ${held.receipt} of ${held.receivedAt.toISOString()}`)
    for (const key of new Set([...Object.keys(one.answers), ...Object.keys(held.answers)])) {
      if (!said(one, one.answers[key], held.answers[key])) wrong('answers_lost', `${key}: given ${JSON.stringify(one.answers[key])}, sent ${JSON.stringify(held.answers[key])}`)
      const stray = one.strays?.get(`answer:${key}`)?.some(({ value }) => same(value, row.draft[key])) ?? false
      if (!stray && !said(one, one.answers[key], row.draft[key])) wrong('answers_lost', `${key}: given ${JSON.stringify(one.answers[key])}, in the draft ${JSON.stringify(row.draft[key])}`)
    }
    for (const [key, value] of Object.entries(one.facts)) if (!same(value, held.facts[key])) wrong('answers_lost', `${key}: given ${String(value)}, sent ${String(held.facts[key])}`)
    checkWhole(row, held, wrong)
    const here = photos.filter((photo) => photo.reportId === reportId)
    for (const { id, sha256, criterionKey } of one.photos) {
      const photo = here.find((each) => each.id === id)
      if (!photo) wrong('photos_missing', `no row for photo ${id}`)
      else if (photo.hash !== sha256 || photo.criterionKey !== criterionKey || photo.removedAt) wrong('photos_missing', `photo ${id} is not as it was taken`)
    }
    const strange = here.filter(({ id }) => !one.everTaken.has(id))
    if (strange.length > 0 && !one.bySight) wrong('reports_duplicated', `${strange.length} photos nobody took`)
    const taken = Object.values(one.answers as Answers).reduce((sum, { evidence }) => sum + evidence.length, 0)
    if (one.bySight && here.length !== taken) wrong(here.length > taken ? 'reports_duplicated' : 'photos_missing', `${here.length} photos of ${taken} that were taken`)
  }
  for (const photo of photos) if (!photo.removedAt && !isWhole(run, filesDir, photo.storedHash)) blame('photos_missing', photo.reportId, `the bytes of photo ${photo.id} are not held`)
  await checkNoOrphans(run, filesDir)
}

/** Whether an answer is the one that was given: through a browser, its value and how many photos it has. */
function said({ bySight }: Told, given: unknown, held: unknown): boolean {
  if (!bySight) return same(given, held)
  const seen = (answer: unknown) => {
    const { value = null, evidence = [] } = (answer ?? {}) as { value?: unknown; evidence?: unknown[] }
    return { value, photos: evidence.length }
  }
  return same(seen(given), seen(held))
}

/** A report is there with everything that belongs to it. */
function checkWhole(row: Row, held: Sent, wrong: (kind: Wrong, what: string) => void): void {
  if (row.state !== 'submitted' || row.currentSubmission !== 1 || row.currentScore !== 1) wrong('torn', `${row.state}, submission ${row.currentSubmission}, score ${row.currentScore}`)
  if (row.scores !== 1 || row.payments !== 1 || row.submits !== 1) wrong('torn', `${row.scores} scores, ${row.payments} payments, ${row.submits} times sent`)
  const asked = visibleCriteria(chaosContent(), held.answers, { scenarioKind: 'routine', branchAttributes: {} }).map(({ key }) => key)
  if (!same(asked.toSorted(), row.counted.toSorted())) wrong('torn', `answers that count: ${row.counted.length} of ${asked.length}`)
}

const counted = (ids: string[]): Map<string, number> => {
  const times = new Map<string, number>()
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1)
  return times
}

const placeOf = (filesDir: string, name: string) => path.join(filesDir, name.slice(0, 2), name.slice(2, 4), name)

/** Its bytes and its thumbnail are there, and the bytes are those the name was made of. */
function isWhole(run: Run, filesDir: string, name: string): boolean {
  const place = placeOf(filesDir, name)
  if (!fs.existsSync(place) || !fs.existsSync(`${place}-thumbnail`)) return false
  return createHash('sha256').update(run.organizationId).update('|').update(fs.readFileSync(place)).digest('hex') === name
}

/** What the store bears beside photos: whose it is. */
const STORE_MARK = 'whose-store'

/** After the sweep, as it runs when its age has come, no file is there that no row names. */
async function checkNoOrphans(run: Run, filesDir: string): Promise<void> {
  // The first sweep of a store only leaves this database's mark in it.
  for (const days of [3, 4]) await atTime(new Date(Date.now() + days * 86_400_000), sweepFiles)
  const used = new Set((await run.sql<{ name: string }>('select "storedHash" name from "Evidence" union select "storedHash" from "StandardImage"')).map(({ name }) => name))
  const files = fs.existsSync(filesDir) ? fs.readdirSync(filesDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== STORE_MARK) : []
  for (const { name } of files) if (!used.has(name.slice(0, 64)) || name.includes('.')) run.ledger.blame('orphans', '', `file ${name}`)
}
