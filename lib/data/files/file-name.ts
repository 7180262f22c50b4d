/** A file is named by what it holds: 64 hex digits, with a suffix for pictures made from it. */
const pattern = /^[0-9a-f]{64}(-[a-z]+)?$/

export const isFileName = (name: string): boolean => pattern.test(name)
/** The name of what a picture was made from; its own for all others. */
export const originalOf = (name: string): string => name.slice(0, 64)
