import type { Receipt, Surroundings } from './surroundings'

/**
 * A report whose submission was on its way when the page went: the server may have taken it and the answer never came. The same
 * submission again gives the same receipt, and nothing is left over. Null when none was on its way, or the server does not take it.
 */
export async function settleSent({ shelf, submit, keepReceipt }: Pick<Surroundings, 'shelf' | 'submit' | 'keepReceipt'>): Promise<Receipt | null> {
  const kept = await shelf.read().catch(() => null)
  if (!kept?.sending) return null
  const reply = await submit(kept.sending)
  if (reply.kind !== 'done') return null
  await keepReceipt(reply.value).catch(() => undefined)
  await shelf.clear().catch(() => undefined)
  return reply.value
}
