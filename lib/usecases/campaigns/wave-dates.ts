import { z } from 'zod'
import { daysFrom } from '@/lib/domain/visit/days'
import { written } from '@/lib/domain/written'

/** A wave's name and days, both included, added to the ids of `shape`; at most two years. */
export const WaveDates = <Shape extends z.ZodRawShape>(shape: z.ZodObject<Shape>) =>
  z
    .object({ ...shape.shape, name: written(100).trim().min(1), startsOn: z.iso.date(), endsOn: z.iso.date() })
    .superRefine((wave, issues) => {
      const { startsOn, endsOn } = wave as { startsOn: string; endsOn: string }
      const days = daysFrom(startsOn, endsOn)
      if (days < 0 || days > 731) issues.addIssue({ code: 'custom', path: ['endsOn'], params: { code: 'wrong' } })
    })
