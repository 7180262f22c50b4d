export type ComboboxOption = { value: string; label: string; hint?: string; keywords?: string; disabled?: boolean }

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Options that hold every word typed, accents and case aside ("siauliu" finds "Šiaulių"); beginnings come first. */
export function matchOptions(options: readonly ComboboxOption[], typed: string, limit: number) {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return options.slice(0, limit)
  const first = words.join(' ')
  const found = options
    .map((option) => ({ option, text: plain(`${option.label} ${option.hint ?? ''} ${option.keywords ?? ''}`) }))
    .filter(({ text }) => words.every((word) => text.includes(word)))
  const begins = found.filter(({ text }) => text.startsWith(first))
  return [...begins, ...found.filter((entry) => !begins.includes(entry))].slice(0, limit).map(({ option }) => option)
}
