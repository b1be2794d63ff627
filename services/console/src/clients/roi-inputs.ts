import type { RoiAnswer } from '@understudy/contract/http/saved-time'
import { clientsTexts } from '../words/clients-texts.ts'

type RoiInput = keyof RoiAnswer['inputs']

interface InputRange {
  readonly name: RoiInput
  readonly label: string
  readonly unit: 'hours' | 'minutes' | 'money'
  /** As far as the slider goes; a number that is typed may be larger. */
  readonly most: number
  readonly step: number
}

/** Every input of the ROI, in the order in which it is reckoned. */
export const roiInputs: readonly InputRange[] = [
  { name: 'usualMinutes', label: clientsTexts.minutesPerItem, unit: 'minutes', most: 120, step: 1 },
  { name: 'hours', label: clientsTexts.hoursSavedInTheSpan, unit: 'hours', most: 200, step: 1 },
  { name: 'leader', label: clientsTexts.anHourOfTheLeader, unit: 'money', most: 400, step: 5 },
  { name: 'clinician', label: clientsTexts.anHourOfAClinician, unit: 'money', most: 600, step: 5 },
  { name: 'cost', label: clientsTexts.costOfTheAssistantsIn, unit: 'money', most: 10_000, step: 50 },
]

export const hundred = 100

/** An amount in the smallest unit, as people write it; a plain figure where no currency is known. */
export function moneyText(amount: number, currency: string | null): string {
  return inCurrency(amount, currency, 0)
}

/** The same to the smallest unit. */
export const exactMoneyText = (amount: number, currency: string | null): string => inCurrency(amount, currency, 2)

function inCurrency(amount: number, currency: string | null, digits: number): string {
  const style = currency === null ? {} : { style: 'currency', currency }
  const parts = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return new Intl.NumberFormat(undefined, { ...style, ...parts } as Intl.NumberFormatOptions).format(amount / hundred)
}

/** What a slider shows of what the API says, and back: money is dragged in whole units, and asked in the smallest. */
export const shownOf = (unit: string, value: number): number =>
  unit === 'money' ? value / hundred : Math.round(value * 10) / 10
export const askedOf = (unit: string, shown: number): number => (unit === 'money' ? Math.round(shown * hundred) : shown)

/** What is wrong with a figure that is typed, and what would be right; nothing of one that can be reckoned with. */
export function roiProblem({ name, unit }: Pick<InputRange, 'name' | 'unit'>, typed: string): string | undefined {
  const [least, most] = limitsOf(name, unit)
  const number = Number(typed)
  if (typed.trim() !== '' && number >= least && number <= most) return undefined
  return clientsTexts.typeAFigure(least.toLocaleString(), most.toLocaleString())
}

/** As the API takes them; hours may be lost too. */
function limitsOf(name: RoiInput, unit: InputRange['unit']): readonly [number, number] {
  if (name === 'hours') return [-1_000_000, 1_000_000]
  return unit === 'minutes' ? [0, 10_080] : [0, 10_000_000]
}
