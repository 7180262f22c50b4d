import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Problem } from '@/lib/domain/problem'

/** For pages: what is absent, foreign or not for this reader is one and the same page; an address that is no id too. */
export async function orNotFound<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (refused(error)) notFound()
    throw error
  }
}

/** Absent, foreign, not for this reader, or no id at all. */
export const refused = (error: unknown): boolean =>
  error instanceof z.ZodError || (error instanceof Problem && (error.code === 'not_found' || error.code === 'forbidden'))
