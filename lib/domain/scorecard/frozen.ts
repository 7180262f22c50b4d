import { z } from 'zod'
import { groupBy } from '../visit/group-by'
import type { WaveFigures } from '../visit/wave-figures'
import type { BranchRow } from './rows'
import { spokenFor } from './scope'
import type { WaveChoice } from './subject'

const Figure = z.object({
  service: z.int().nullable(),
  official: z.int().nullable(),
  visits: z.int(),
  branches: z.int(),
  criticalFailures: z.int(),
  inScope: z.int().optional(),
})
const Named = Figure.extend({ id: z.string(), name: z.string() })

/** The figures a wave was closed with, as they are kept. */
export const WaveFiguresKept = z.object({
  rulesVersion: z.literal(1),
  minimum: z.int().optional(),
  network: Figure,
  regions: z.array(Named),
  branches: z.array(Named),
}) satisfies z.ZodType<WaveFigures>
export type FrozenFigure = z.infer<typeof Figure>

type Parts = (FrozenFigure & { id: string })[]
/** A wave with the figures it was closed with; null while it is open or provisional. */
export type FrozenWave = WaveChoice & { figures: { minimum?: number | undefined; network: FrozenFigure; regions: Parts; branches: Parts } | null }

/** How many visits a figure of it needs to be judged: as many as when it was closed. */
export const minimumOf = (wave: FrozenWave): number => (wave.state === 'closed' ? wave.figures?.minimum : undefined) ?? wave.minimumVisits

/** What a region (null: the network) was closed with; null of a wave that is not, or that it had no visit in. */
export function figureKept(wave: FrozenWave | null | undefined, regionId: string | null): FrozenFigure | null {
  if (wave?.state !== 'closed' || !wave.figures) return null
  return regionId === null ? wave.figures.network : (wave.figures.regions.find(({ id }) => id === regionId) ?? null)
}

/** For how many branches a figure of a part speaks: as many as the wave was closed with, and never for fewer than are visited there; else as today. */
export function speaksFor(wave: FrozenWave | null | undefined, regionId: string | null, standing: () => ReadonlySet<string>, seen: { here: ReadonlySet<string>; anywhere: ReadonlySet<string> }): number {
  const kept = figureKept(wave, regionId)?.inScope
  return kept === undefined ? spokenFor(standing(), seen) : Math.max(kept, seen.here.size)
}

/** Of rows of several waves, what the visits of this one give today; null where its own rows are today's already. */
export const todaysOf = <Row extends Pick<BranchRow, 'waveId'>>(wave: FrozenWave | null | undefined, rows: readonly Row[]): Row[] | null =>
  wave?.kept ? rows.filter(({ waveId }) => waveId === wave.id) : null

/** The same of one branch in a part of the network, looked up by its id. */
export function todayOfBranches<Row extends Pick<BranchRow, 'waveId' | 'branchId' | 'regionPath'>>(wave: FrozenWave | null | undefined, rows: readonly Row[], regionId: string | null): (branchId: string) => Row[] | null {
  const todays = todaysOf(wave, rows)
  if (!todays) return () => null
  const of = groupBy(todays.filter(({ regionPath }) => regionId === null || regionPath.includes(regionId)), ({ branchId }) => branchId)
  return (branchId) => of.get(branchId) ?? []
}

/**
 * What the branches of a part of the network were closed with. Such a figure holds a branch's visits wherever they were made, so one
 * that also stood elsewhere in that wave has none here: its visits of this part are summed instead. `all`: rows of that wave alone.
 */
export function keptOfBranches(wave: FrozenWave | null | undefined, all: readonly Pick<BranchRow, 'branchId' | 'regionPath'>[], regionId: string | null): ReadonlyMap<string, FrozenFigure> {
  if (wave?.state !== 'closed' || !wave.figures) return new Map()
  const elsewhere = new Set(regionId === null ? [] : all.flatMap(({ branchId, regionPath }) => (regionPath.includes(regionId) ? [] : [branchId])))
  return new Map(wave.figures.branches.filter(({ id }) => !elsewhere.has(id)).map((figure) => [figure.id, figure]))
}
