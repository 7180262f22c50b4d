/**
 * Whether two documents say the same, whatever the order of their fields (a database keeps its own) and whether a field is
 * undefined or absent. For plain JSON values.
 */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other))
    return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((value, index) => saysTheSame(value, other[index]))
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>]
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].every((name) => saysTheSame(left[name], right[name]))
}
