import { emptyOwnFields, type ShopperFields } from '@/lib/domain/shopper/shopper.schema'

/** A shopper as a form would send them. */
export const shopperFields = (over: Partial<ShopperFields> = {}): ShopperFields => ({
  ...emptyOwnFields, name: 'Rūta K.', email: 'ruta@example.test', alias: '', notes: '', town: 'Vilnius', languages: ['lt', 'ru'],
  availability: { weekdays: ['sat'], dayParts: ['evening'], away: [{ from: '2026-12-20', to: '2027-01-06' }] }, ...over,
})
