import { z } from 'zod'
import type { StandardContent } from '../content'
import { StandardDraft } from '../content.schema'
import { withoutStillRight } from '../outdated-texts'

/** A standard in a file of its own, whole. `etalon` says what the file is, `version` how it is to be read. */
const File = z.object({ etalon: z.literal('standard'), version: z.literal(1), name: z.string(), content: StandardDraft })

export const jsonFileOf = (name: string, content: StandardContent): string => JSON.stringify({ etalon: 'standard', version: 1, name, content: withoutStillRight(content) }, null, 2)

export type JsonFault = { code: 'not_json' | 'not_ours' } | { code: 'does_not_fit'; path: string }

/** @returns the standard in the file, or what is wrong with it: the path of the first thing that does not fit */
export function readJsonFile(text: string): { name: string; content: StandardContent } | JsonFault {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { code: 'not_json' }
  }
  const read = File.safeParse(raw)
  if (read.success) return { name: read.data.name, content: read.data.content }
  const path = read.error.issues[0]?.path ?? []
  return path[0] === 'content' ? { code: 'does_not_fit', path: path.slice(1).join('.') } : { code: 'not_ours' }
}
