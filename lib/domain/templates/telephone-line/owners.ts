import type { Chain } from '../builders'

/** Who behind a telephone line can mend what a criterion finds. */
export const teamLead: Chain = { link: 'people', owner: 'Team lead' }
export const training: Chain = { link: 'people', owner: 'Training' }
export const staffing: Chain = { link: 'process', owner: 'Workforce planning' }
export const caseHandling: Chain = { link: 'process', owner: 'Case handling' }
export const dataProtection: Chain = { link: 'process', owner: 'Data protection' }
export const menu: Chain = { link: 'equipment', owner: 'Telephony and menu' }
export const offer: Chain = { link: 'product', owner: 'Products and prices' }
