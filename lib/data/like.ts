/** For `like`: % and _ in what people type are taken as they stand. */
export const literally = (words: string): string => words.replace(/[\\%_]/g, (sign) => `\\${sign}`)
