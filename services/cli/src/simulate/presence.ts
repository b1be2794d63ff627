import type { Chance } from './chance.ts'

const daysInWeek = 5
const longest = 5
const meanLength = (1 + longest) / 2

/**
 * Whether somebody is away on a working day, counted from the first: at most one spell a week, of one to five days, and
 * so often that `share` of all days are missed. A spell that begins late in a week goes on in the next.
 */
export function isAway(chance: Chance, share: number, person: string, day: number): boolean {
  const week = Math.floor(day / daysInWeek)
  return [week, week - 1].some((one) => {
    if (one < 0 || !chance.happens((share * daysInWeek) / meanLength, `${person} away in week ${one}`)) return false
    const begins = one * daysInWeek + chance.below(daysInWeek, `${person} away from, week ${one}`)
    return day >= begins && day < begins + 1 + chance.below(longest, `${person} away for, week ${one}`)
  })
}
