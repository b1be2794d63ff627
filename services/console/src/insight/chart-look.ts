import { insightTexts } from '../words/insight-texts.ts'

/** A share has its sign at each tick. */
const { hours, days, items } = insightTexts
export const axisLabels = { hours, days, count: items, share: null } as const
export const faint = 'var(--line)'
export const ink = 'var(--fill)'
export const quiet = 'var(--text-quiet)'
export const chartStyle = {
  ...{ background: 'transparent', color: 'var(--text)', fontFamily: 'inherit', fontSize: '12.5px' },
} as const

/** From here on names have room beside what is drawn. */
const wide = 520
export const isNarrow = (width: number) => width < wide

export const percentTick = (tick: number) => insightTexts.percent(tick)

/** Of a letter in the size in which charts are written, in a wide fallback of its font. */
export const letterWidth = 7.4
