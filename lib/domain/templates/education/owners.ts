import type { Chain } from '../builders'

/** Who inside a school can mend what a criterion finds. */
export const frontDesk: Chain = { link: 'people', owner: 'Front desk lead' }
export const teaching: Chain = { link: 'people', owner: 'Head of teaching' }
export const admissions: Chain = { link: 'process', owner: 'Admissions' }
export const safeguarding: Chain = { link: 'process', owner: 'Child and data protection' }
export const timetable: Chain = { link: 'process', owner: 'Timetable' }
export const programmes: Chain = { link: 'product', owner: 'Programmes and prices' }
export const facilities: Chain = { link: 'premises', owner: 'Facilities' }
