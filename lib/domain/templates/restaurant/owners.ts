import type { Chain } from '../builders'

/** Who inside a restaurant can mend what a criterion finds. */
export const floorManager: Chain = { link: 'people', owner: 'Floor manager' }
export const training: Chain = { link: 'people', owner: 'Training' }
export const rota: Chain = { link: 'process', owner: 'Rota planning' }
export const bookings: Chain = { link: 'process', owner: 'Reservations' }
export const kitchen: Chain = { link: 'product', owner: 'Head chef' }
export const facilities: Chain = { link: 'premises', owner: 'Housekeeping' }
export const tills: Chain = { link: 'equipment', owner: 'Tills and payment' }
