/**
 * Of the keys in both orders the fewest that must move to make the one of the other: all outside a longest rising subsequence
 * (Fredman 1975).
 */
export function movedKeys(before: string[], after: string[]): Set<string> {
  const placeBefore = new Map(before.map((key, place) => [key, place]))
  const common = after.filter((key) => placeBefore.has(key))
  const places = common.map((key) => placeBefore.get(key) ?? 0)
  const lastOfLength: number[] = []
  const previous: number[] = []
  places.forEach((place, index) => {
    let length = lastOfLength.findIndex((last) => (places[last] ?? 0) >= place)
    if (length < 0) length = lastOfLength.length
    previous[index] = lastOfLength[length - 1] ?? -1
    lastOfLength[length] = index
  })
  const moved = new Set(common)
  for (let index = lastOfLength.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) moved.delete(common[index] ?? '')
  return moved
}
