/** The path and both values of the first field of `expected` that `actual` has otherwise; null when there is none. */
export function firstDifference(expected: unknown, actual: unknown, path = 'score'): string | null {
  if (typeof expected !== 'object' || expected === null || typeof actual !== 'object' || actual === null) {
    return Object.is(expected, actual)
      ? null
      : `${path}: oracle ${JSON.stringify(expected)}, engine ${JSON.stringify(actual)}`
  }
  if (Array.isArray(expected) && expected.length !== (Array.isArray(actual) ? actual.length : -1)) {
    return `${path}: oracle ${JSON.stringify(expected)}, engine ${JSON.stringify(actual)}`
  }
  const engine = new Map(Object.entries(actual))
  for (const [key, value] of Object.entries(expected)) {
    const difference = firstDifference(value, engine.get(key), `${path}.${key}`)
    if (difference) return difference
  }
  return null
}
