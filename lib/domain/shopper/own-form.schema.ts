import { z } from 'zod'
import { Availability, OwnFields } from './shopper.schema'

const { weekdays, dayParts, away } = Availability.shape
const day = z.union([z.literal(''), z.iso.date()])

/** What a shopper's plain form sends: ticked boxes, days away that stay as "from/to", and one new stretch of them. */
export const OwnForm = z
  .object({
    revision: z.coerce.number().pipe(z.int().min(0)),
    phone: OwnFields.shape.phone,
    town: OwnFields.shape.town,
    weekdays: weekdays.default([]),
    dayParts: dayParts.default([]),
    away: z.array(z.string().transform((kept) => ({ from: kept.slice(0, 10), to: kept.slice(11) }))).pipe(away).default([]),
    awayFrom: day,
    awayTo: day,
  })
  .refine(({ awayFrom, awayTo }) => (awayFrom === '') === (awayTo === '') && awayFrom <= awayTo, { path: ['awayTo'], params: { code: 'wrong' } })

/** The file with what the form says; what the form does not show stays as it is. */
export function withOwnForm(before: unknown, { phone, town, weekdays, dayParts, away, awayFrom, awayTo }: z.output<typeof OwnForm>): OwnFields {
  const more = awayFrom === '' ? [] : [{ from: awayFrom, to: awayTo }]
  return OwnFields.parse({ ...(before as object), phone, town, availability: { weekdays, dayParts, away: [...away, ...more] } })
}
