export const zone = 'Europe/Vilnius'
/** What the branches' clock shows, as a datetime field takes it. */
export const wall = (moment: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(moment).replace(' ', 'T')
/** A day by the branches' clock, so many days from today. */
export const day = (from: number) => wall(new Date(Date.now() + from * 86_400_000)).slice(0, 10)
