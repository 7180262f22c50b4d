/** Centres of the demo's towns, in degrees of WGS 84. */
const centres: Record<string, [latitude: number, longitude: number]> = {
  Vilnius: [54.687, 25.28], Kaunas: [54.898, 23.904], Klaipėda: [55.71, 21.132], Palanga: [55.92, 21.068], Šiauliai: [55.934, 23.316], Panevėžys: [55.735, 24.357],
  Alytus: [54.396, 24.046], Marijampolė: [54.56, 23.354], Utena: [55.498, 25.603], Telšiai: [55.984, 22.248], Druskininkai: [54.017, 23.974],
  Rīga: [56.95, 24.106], Jūrmala: [56.968, 23.77], Daugavpils: [55.875, 26.536], Liepāja: [56.505, 21.011], Jelgava: [56.65, 23.712], Valmiera: [57.541, 25.427],
  Tallinn: [59.437, 24.754], Tartu: [58.378, 26.729], Pärnu: [58.386, 24.497], Narva: [59.379, 28.179],
}

/** About a kilometre and a half around the centre, the same for a code every time. */
function spread(code: string, salt: number): number {
  const mixed = [...code].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + salt) % 1_009, 7)
  return (((mixed * 367) % 1_009) / 1_009 - 0.5) * 0.03
}

/** Where a branch of the demo stands. */
export function placeIn(town: string, code: string): { latitude: number; longitude: number } {
  const centre = centres[town]
  if (!centre) throw new Error(`The demo does not know where ${town} is.`)
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
  return { latitude: round(centre[0] + spread(code, 1)), longitude: round(centre[1] + spread(code, 2)) }
}
