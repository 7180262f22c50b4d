/** Trades an organisation or a standard may belong to; words stand in `terms.industry`. */
export const industries = [
  'food_service', 'pharmacy', 'banking', 'retail', 'grocery', 'fuel', 'hospitality', 'automotive', 'telecom', 'healthcare', 'beauty',
  'education', 'travel', 'public', 'contact_centre', 'other',
] as const
export type Industry = (typeof industries)[number]
