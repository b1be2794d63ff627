import { type Reason, reason } from '../decision.ts'

export const valueKinds = ['text', 'number', 'date', 'choice'] as const

/** The value that a step asks for; a choice lists its answers. */
export interface AskedValue {
  readonly kind: (typeof valueKinds)[number]
  readonly choices?: string[]
}

/** A branch: the step belongs to the work only where an earlier step was answered so. */
export interface Branch {
  /** Number of the earlier step, from 1. */
  readonly step: number
  readonly answers: string[]
}

/** What is wrong with a value for a step, if anything. */
export function unfitValue(step: number, asked: AskedValue | undefined, value: string | undefined): Reason | undefined {
  if (asked === undefined)
    return value === undefined
      ? undefined
      : reason('value_not_asked', `Step ${step} asks for no value`, 'Tick it without one')
  if (value === undefined || value.trim() === '')
    return reason('value_missing', `Step ${step} asks for ${nameOf(asked)}`, `Tick it with ${nameOf(asked)}`)
  return fits(asked, value)
    ? undefined
    : reason('value_unfit', `The value of step ${step} is not ${nameOf(asked)}`, `Give ${nameOf(asked)}`)
}

export function fits({ kind, choices = [] }: AskedValue, value: string): boolean {
  if (kind === 'choice') return choices.includes(value)
  if (kind === 'number') return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(value)
  return kind === 'text' || isDate(value)
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

export function nameOf({ kind, choices = [] }: AskedValue): string {
  if (kind === 'choice') return `one of ${choices.join(', ')}`
  return { text: 'a text', number: 'a number', date: 'a date such as 2026-05-31' }[kind]
}
