export interface DrawResult {
  reviewed: boolean
  kind: string
  u: number
  num: number
  den: number
  level: number
  probability: number
}
