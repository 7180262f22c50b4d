import { countsOf, newestVersion, whenIs, within } from './area'
import { meanOfSum } from './exact-mean'
import { todayOfBranches, type FrozenWave } from './frozen'
import { meansTold, type OwnBranches } from './means-told'
import { branchReading, importedIn, momentsOf, sectionOfBranch, spreadOf } from './reading'
import type { RestatedGroups } from './restated-groups'
import type { BranchRow, ImportedSums, SectionRow } from './rows'
import type { ChosenSubject } from './subject'
import { whyBranchInterval } from './why-interval'
import { WHY_PAGE, type WhyBranch, type WhyVisit } from './why-mean'
import { closedOf, subjectOf, type Say } from './why-subject'
import { sectionsOf, versionOf, type BranchPlace, type RegionPlace, type StandardWords } from './words'

export type WhyVisitRow = Omit<WhyVisit, 'standing'> & { scoring: 'pending' | 'scored' | 'excluded' }

export type ExplainBranch = {
  branch: BranchPlace
  /** Only its visits of the time when it stood here. */
  inside: RegionPlace | null
  subject: ChosenSubject<FrozenWave>
  words: StandardWords
  branchRows: readonly BranchRow[]
  /** What the visits of a closed wave that is told as it was closed give today. */
  todayRows: readonly BranchRow[]
  /** Of the section asked about alone; null where the whole is asked about. */
  sectionRows: readonly SectionRow[] | null
  section: string | null
  /** One page of them, the latest first. */
  visits: WhyVisitRow[]
  visitsInAll: number
  page: number
  restated: RestatedGroups
  own: OwnBranches
  say: Say
}

/** A branch's mean with its visits, of the whole or of one section: the same figures as its page shows. Null: no such section. */
export function explainBranch(input: ExplainBranch): WhyBranch | null {
  const { branch, inside, subject, words, section, sectionRows, own } = input
  const now = whenIs(input.branchRows, 'now')
  const ofBranch = now.filter(({ branchId }) => branchId === branch.id)
  const mine = within(ofBranch, inside?.id ?? null)
  const version = newestVersion(mine.length > 0 ? mine : now)
  const found = sectionsOf(words, version).find(({ key }) => key === section)
  if (section !== null && !found) return null
  const asked = sectionRows ? within(sectionRows.filter(({ branchId }) => branchId === branch.id), inside?.id ?? null) : null
  const rows: (Pick<BranchRow, 'branchId' | 'scored' | 'sum' | 'sumSquares'> & ImportedSums)[] = asked ?? mine
  const { imported = 0 } = importedIn(rows)
  const all = sectionRows ?? now
  const n = rows.reduce((total, { scored }) => total + scored, 0)
  const sum = rows.reduce((total, row) => total + row.sum, 0n)
  const mean = n === 0 ? null : meanOfSum(sum, n)
  const spread = spreadOf(all)
  const frame = { spread, told: meansTold(all, own).network, minimum: subject.minimum, zone: found ? found.zone : (versionOf(words, version)?.zone ?? null) }
  // A closed wave shows what it was closed with: of the whole branch, wherever it stood.
  const kept = !asked && mine.length === ofBranch.length && subject.wave?.state === 'closed' ? (subject.wave.figures?.branches.find(({ id }) => id === branch.id) ?? null) : null
  const reading = asked ? sectionOfBranch(asked, frame) : branchReading(mine, { ...frame, frozen: kept, today: todayOfBranches(subject.wave, input.todayRows, inside?.id ?? null)(branch.id) })
  const differs = kept !== null && kept.service !== mean
  const officialSum = asked ? 0n : mine.reduce((total, row) => total + row.sumOfficial, 0n)
  const gatesMattered = !asked && officialSum !== sum
  const visits = input.visits.map(standingOf)
  const counting = visits.filter(({ standing }) => standing === 'counts')
  return {
    kind: 'branch',
    id: branch.id,
    name: branch.name,
    within: inside && { id: inside.id, name: inside.name },
    subject: subjectOf(subject, version, found ? { key: found.key, title: input.say(found.title) } : null),
    reading,
    interval: whyBranchInterval({ reading, moments: momentsOf(rows), spread, withheld: !frame.told }),
    closed: closedOf(subject, reading, differs, input.restated),
    total: { n, sum: Number(sum), mean, officialSum: gatesMattered ? Number(officialSum) : null, officialMean: gatesMattered && n > 0 ? meanOfSum(officialSum, n) : null },
    imported: imported > 0 ? { n: imported, sum: Number(rows.reduce((total, { importedSum = 0n }) => total + importedSum, 0n)) } : null,
    subtotal: { n: counting.length, sum: counting.reduce((total, { score }) => total + (score ?? 0), 0) },
    counts: asked ? null : countsOf(mine),
    visits,
    page: input.page,
    pages: Math.max(1, Math.ceil(input.visitsInAll / WHY_PAGE)),
  }
}

const standingOf = ({ scoring, ...visit }: WhyVisitRow): WhyVisit => ({
  ...visit,
  standing: scoring === 'excluded' ? 'excluded' : scoring === 'pending' ? 'incomplete' : visit.score === null ? 'no_score' : 'counts',
})
