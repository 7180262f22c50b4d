import type { Chain } from '../builders'

/** Who inside a hotel can mend what a criterion finds. */
export const frontOffice: Chain = { link: 'people', owner: 'Front office manager' }
export const training: Chain = { link: 'people', owner: 'Training' }
export const reservations: Chain = { link: 'process', owner: 'Reservations' }
export const rota: Chain = { link: 'process', owner: 'Rota planning' }
export const guestRelations: Chain = { link: 'process', owner: 'Guest relations' }
export const breakfastTeam: Chain = { link: 'product', owner: 'Food and beverage' }
export const housekeeping: Chain = { link: 'premises', owner: 'Housekeeping' }
export const safety: Chain = { link: 'premises', owner: 'Safety officer' }
export const engineering: Chain = { link: 'equipment', owner: 'Engineering' }
