import type { Chain } from '../builders'

/** Who inside a retail chain can mend what a criterion finds. */
export const shopManager: Chain = { link: 'people', owner: 'Shop manager' }
export const training: Chain = { link: 'people', owner: 'Training' }
export const rota: Chain = { link: 'process', owner: 'Rota planning' }
export const returnsDesk: Chain = { link: 'process', owner: 'Customer care' }
export const merchandising: Chain = { link: 'product', owner: 'Merchandising' }
export const facilities: Chain = { link: 'premises', owner: 'Facilities' }
export const tills: Chain = { link: 'equipment', owner: 'Tills and payment' }
