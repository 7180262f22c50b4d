import type { Chain } from '../builders'

/** Who inside a café chain can mend what a criterion finds. */
export const shiftLead: Chain = { link: 'people', owner: 'Shift lead' }
export const training: Chain = { link: 'people', owner: 'Training' }
export const rota: Chain = { link: 'process', owner: 'Rota planning' }
export const operations: Chain = { link: 'process', owner: 'Operations' }
export const kitchen: Chain = { link: 'product', owner: 'Bar and kitchen' }
export const facilities: Chain = { link: 'premises', owner: 'Facilities' }
export const tills: Chain = { link: 'equipment', owner: 'Tills and payment' }
