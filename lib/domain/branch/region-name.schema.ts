import { z } from 'zod'
import { written } from '../written'

/** One line; no slash, which parts the names of a path. */
export const RegionName = written(120)
  .transform((name) => name.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).refine((name) => !name.includes('/'), { params: { code: 'wrong' } }))
