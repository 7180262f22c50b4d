/** What expressions can ask about: an earlier question of the form, as it came over. Its own name is the form's, its key the standard's. */
export type KnownQuestion = {
  key: string
  /** Of one choice: the option keys in order. Of several: each is ticked or not. Words, photos and places can only be asked for, not about. */
  answer: { kind: 'one' | 'many'; choices: Choice[] } | { kind: 'number'; decimals: number } | { kind: 'words' }
  /** It may be left open, so that "is not …" says less here than in the form. */
  mayStayOpen: boolean
}

/** `key` is null where the form's choice became the house's "not applicable". */
export type Choice = { name: string; key: string | null }

/** Questions met so far, and why the others cannot be asked about. */
export type Known = {
  earlier: ReadonlyMap<string, KnownQuestion>
  /** Names that stand more than once: nobody knows which is meant. */
  ambiguous: ReadonlySet<string>
  /** Every name of the form. */
  named: ReadonlySet<string>
  /** Names that stand in a row already read. */
  passed: ReadonlySet<string>
}
