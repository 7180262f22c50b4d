/** Longer ones may have to be broken where there is little room. */
const SHORT = 12
const keptWhole = (word: string) => word.length <= SHORT && /\S[-/]\S/u.test(word)

/** A name whose short words with a hyphen or a slash in them stay on one line: "2026-05" is read as one. */
export function WholeWords({ children }: { children: string }) {
  return children.split(/(\s+)/u).map((word, at) => (keptWhole(word) ? <span key={at} className="whitespace-nowrap">{word}</span> : word))
}
