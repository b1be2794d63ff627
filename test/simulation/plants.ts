/** Defects that can be planted, to see that each is found: `npm run bench:quality -- --plant no-hold`. */
export const plants = ['none', 'wrong-line', 'blind-reviewers', 'leaky-draw', 'no-hold'] as const
export type Plant = (typeof plants)[number]

/** @throws Error which says what there is */
export function plantOf(text: string): Plant {
  const plant = plants.find((one) => one === text)
  if (plant === undefined) throw new Error(`--plant takes ${plants.join(', ')}, not ${text}`)
  return plant
}
