/** A refusal's sentence; null where nothing was heard of the file, or it broke off. */
export type Refused = { sentence: string | null }

/**
 * Asks for a file and gives it to the browser to keep, under the name the server gives it. A link alone would keep a refusal from
 * whoever pressed it: the browser shows a download that failed, and no word.
 */
export async function takeFile(href: string): Promise<Refused | null> {
  const answer = await fetch(href).catch(() => null)
  if (!answer?.ok) return { sentence: answer ? await sentenceOf(answer) : null }
  const bytes = await answer.blob().catch(() => null)
  if (!bytes) return { sentence: null }
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = fileNameIn(answer.headers.get('content-disposition') ?? '')
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return null
}

/** The name in any script, else the one of plain letters; empty: the browser finds one. */
export function fileNameIn(disposition: string): string {
  const [, coded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? []
  if (coded) return decodeURIComponent(coded)
  return /filename="([^"]*)"/i.exec(disposition)?.[1] ?? ''
}

async function sentenceOf(answer: Response): Promise<string | null> {
  const told: unknown = await answer.json().catch(() => null)
  return typeof told === 'object' && told !== null && 'message' in told && typeof told.message === 'string' ? told.message : null
}
