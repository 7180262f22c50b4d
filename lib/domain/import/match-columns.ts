/** Which column of the file holds a field; null: none. */
export type ColumnMapping<Field extends string> = Record<Field, number | null>

const plain = (name: string) => name.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replaceAll('ё', 'е').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/**
 * Guesses columns by the words of their headers: an equal name first, then a name that begins with the word, then one that holds it.
 * Each column serves one field; fields earlier in the list choose first.
 */
export function matchColumns<Field extends string>(header: readonly string[], words: Record<Field, readonly string[]>): ColumnMapping<Field> {
  const names = header.map(plain)
  const taken = new Set<number>()
  const fields = Object.keys(words) as Field[]
  const mapping = Object.fromEntries(fields.map((field) => [field, null])) as ColumnMapping<Field>
  const rounds: ((name: string, word: string) => boolean)[] = [
    (name, word) => name === word,
    (name, word) => name.startsWith(`${word} `),
    (name, word) => ` ${name} `.includes(` ${word} `),
  ]
  for (const fits of rounds) {
    for (const field of fields) {
      if (mapping[field] !== null) continue
      const known = words[field].map(plain)
      const index = names.findIndex((name, at) => !taken.has(at) && name !== '' && known.some((word) => fits(name, word)))
      if (index === -1) continue
      mapping[field] = index
      taken.add(index)
    }
  }
  return mapping
}
