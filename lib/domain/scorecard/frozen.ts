import { z } from 'zod'
import type { WaveFigures } from '../visit/wave-figures'
import type { BranchRow } from './rows'
import type { WaveChoice } from './subject'

const Figure = z.object({
  service: z.int().nullable(),
  official: z.int().nullable(),
  visits: z.int(),
  branches: z.int(),
  criticalFailures: z.int(),
})
const Named = Figure.extend({ id: z.string(), name: z.string() })

/** The figures a wave was closed with, as they are kept. */
export const WaveFiguresKept = z.object({
  rulesVersion: z.literal(1),
  network: Figure,
  regions: z.array(Named),
  branches: z.array(Named),
}) satisfies z.ZodType<WaveFigures>
export type FrozenFigure = z.infer<typeof Figure>

type Parts = (FrozenFigure & { id: string })[]
/** A wave with the figures it was closed with; null while it is open or provisional. */
export type FrozenWave = WaveChoice & { figures: { network: FrozenFigure; regions: Parts; branches: Parts } | null }

/**
 * What the branches of a part of the network were closed with. Such a figure holds a branch's visits wherever they were made, so one
 * that also stood elsewhere in that wave has none here: its visits of this part are summed instead. `all`: rows of that wave alone.
 */
export function keptOfBranches(wave: FrozenWave | null | undefined, all: readonly Pick<BranchRow, 'branchId' | 'regionPath'>[], regionId: string | null): ReadonlyMap<string, FrozenFigure> {
  if (wave?.state !== 'closed' || !wave.figures) return new Map()
  const elsewhere = new Set(regionId === null ? [] : all.flatMap(({ branchId, regionPath }) => (regionPath.includes(regionId) ? [] : [branchId])))
  return new Map(wave.figures.branches.filter(({ id }) => !elsewhere.has(id)).map((figure) => [figure.id, figure]))
}
