import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Problem } from '@/lib/domain/problem'
import { sayDay } from '@/lib/domain/visit/say-window'

/** A refusal as its sentence in the reader's language; days in it are written as the reader writes days. */
export async function problemSentence({ code, details }: Problem): Promise<string> {
  const [say, locale] = await Promise.all([getTranslations('problems'), getLocale()])
  const values = Object.entries(details).map(([name, value]) => [name, typeof value === 'string' && isDay.test(value) ? sayDay(value, locale) : value])
  return say(code, Object.fromEntries(values))
}

const isDay = /^\d{4}-\d\d-\d\d$/
