import { z } from 'zod'

/** Text a person wrote, at most `max` characters; what the database cannot hold (NUL, half emoji) is dropped. */
export const written = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll('\u0000', '').toWellFormed())
    .max(max)
