/** Currencies an organisation can pay its shoppers in; amounts are kept in hundredths. */
export const currencies = ['EUR', 'USD', 'GBP', 'PLN', 'CZK', 'SEK', 'NOK', 'DKK', 'CHF', 'UAH', 'KZT', 'GEL', 'RUB', 'AMD', 'MDL'] as const
export type Currency = (typeof currencies)[number]
