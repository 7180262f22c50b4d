import { Problem } from '@/lib/domain/problem'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** An id from an address; what is no id is not found, like an id that is not there. @throws Problem 'not_found' */
export function pathId(text: string): string {
  if (!UUID.test(text)) throw new Problem('not_found')
  return text
}
