/** A standard that has the name of what is to be imported, or says the same. */
export type SameStandard = {
  id: string
  name: string
  archived: boolean
  sameName: boolean
  /** The newest of its versions that says exactly the same; null when none does. */
  sameVersion: number | null
  publishedNumber: number | null
  draftNumber: number | null
}

/** What is to become of a file beside a standard like it: another one, or that one's next draft. */
export type ImportDecision = { as: 'beside' } | { as: 'next_draft'; standardId: string }

/** Whether a file can become its next draft: it is in force, nobody is writing on it, and the file says something else. */
export const mayGoOn = ({ archived, publishedNumber, draftNumber, sameVersion }: SameStandard): boolean =>
  !archived && publishedNumber !== null && draftNumber === null && sameVersion !== publishedNumber

/** Whether it may be imported without a further question. */
export const isDecided = (same: readonly SameStandard[], decision: ImportDecision | undefined): boolean =>
  same.length === 0 || (decision?.as === 'beside' && !same.some(({ sameName }) => sameName))
