const hundred = 100
const thousand = 1000

/** A chance as people count: "about 5 in 100", "about 4 in 1,000", "fewer than 1 in 1,000". */
export function chanceText(chance: number): string {
  const inHundred = Math.round(chance * hundred)
  if (inHundred >= hundred && chance < 1) return 'more than 99 in 100'
  if (inHundred >= 1) return `about ${inHundred} in 100`
  const inThousand = Math.round(chance * thousand)
  return inThousand >= 1 ? `about ${inThousand} in 1,000` : 'fewer than 1 in 1,000'
}

/** A share of work: "1 in 20", "3 in 10", else in percent. */
export function shareText(share: number): string {
  for (const whole of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 25, 50, hundred]) {
    const count = share * whole
    if (Math.round(count) >= 1 && Math.abs(count - Math.round(count)) < 1e-9) return `${Math.round(count)} in ${whole}`
  }
  return `${Math.round(share * thousand) / 10} %`
}
