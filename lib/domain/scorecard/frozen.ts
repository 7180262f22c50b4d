import { z } from 'zod'
import type { WaveFigures } from '../visit/wave-figures'
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
