import { insightTexts } from '../words/insight-texts.ts'

/** A share has its sign at each tick. */
const { hours, days, items } = insightTexts
export const axisLabels = { hours, days, count: items, share: null } as const
export const faint = 'var(--line)'
export const ink = 'var(--fill)'
export const chartStyle = {
  ...{ background: 'transparent', color: 'var(--text)', fontFamily: 'inherit', fontSize: '12.5px' },
} as const

export const short = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
