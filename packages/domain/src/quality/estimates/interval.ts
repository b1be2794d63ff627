/** Where a figure lies with a stated confidence; both ends belong to it. */
export interface Interval {
  readonly lower: number
  readonly upper: number
  /** 0 to 1. */
  readonly confidence: number
}

/** What is shown unless somebody asks for another. */
export const usualConfidence = 0.95
